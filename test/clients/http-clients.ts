import type { Client } from './client.ts';

const packages: Readonly<Record<string, string>> = {
  axios: '1.21.1',
  got: '16.1.0',
  ky: '2.1.0',
  undici: '7.30.2',
};

const done = 'Created, read, changed, listed and archived over REST, and read an error';

/** HTTP libraries. */
export const httpClients: readonly Client[] = [
  ...Object.entries(packages).map(([name, version]) => ({
    name,
    packages: { [name]: version },
    done,
    files: [`http/${name}.mjs`, 'http/checks.mjs'],
    commands: [`node ${name}.mjs`],
  })),
  {
    name: 'fetch of Node',
    packages: {},
    version: () => process.version,
    done,
    files: ['http/fetch.mjs', 'http/checks.mjs'],
    commands: ['node fetch.mjs'],
  },
];
