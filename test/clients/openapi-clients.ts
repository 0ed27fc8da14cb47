import type { Client } from './client.ts';

type Generator = Pick<Client, 'name' | 'packages'> & { generate: string; files?: string[] };

const generators: readonly Generator[] = [
  {
    name: 'openapi-typescript',
    packages: { 'openapi-typescript': '7.13.0', 'openapi-fetch': '0.17.0', typescript: '5.9.3' },
    generate: 'openapi-typescript openapi.json -o generated/schema.ts',
  },
  {
    name: 'hey-api',
    packages: { '@hey-api/openapi-ts': '0.99.0', typescript: '5.9.3' },
    generate: 'openapi-ts -i openapi.json -o generated',
  },
  {
    name: 'orval',
    packages: { orval: '8.38.0', typescript: '5.9.3' },
    generate: 'orval --config orval.config.cjs',
    files: ['openapi/orval.config.cjs', 'openapi/orval-fetch.ts'],
  },
  {
    name: 'oazapfts',
    packages: { oazapfts: '7.5.0', '@oazapfts/runtime': '1.2.0', typescript: '5.9.3' },
    generate: 'oazapfts openapi.json generated/api.ts',
  },
];

const READ = 'read-document.mjs';

/** Clients that generators write from the server's OpenAPI document. */
export const openApiClients: readonly Client[] = generators.map(
  ({ name, packages, generate, files = [] }) => ({
    name,
    packages: { ...packages, tsx: '4.23.15' },
    done: 'Generated a client, compiled it under strict TypeScript, made ten calls',
    files: [
      `openapi/${name}.ts`,
      'openapi/site.ts',
      'openapi/tsconfig.json',
      `openapi/${READ}`,
      ...files,
    ],
    commands: [`node ${READ}`, generate, 'tsc -p .', `tsx ${name}.ts`],
  }),
);

/** A linter with too many packages for the gate. */
export const spectral: Client = {
  name: 'Spectral',
  packages: {
    '@stoplight/spectral-rulesets': '1.23.1',
    '@stoplight/spectral-core': '1.24.1',
    '@stoplight/spectral-parsers': '1.0.5',
  },
  done: 'Checked the OpenAPI document against `spectral:oas`: no error, no warning',
  files: ['openapi/spectral.cjs', `openapi/${READ}`],
  commands: [`node ${READ}`, 'node spectral.cjs'],
};
