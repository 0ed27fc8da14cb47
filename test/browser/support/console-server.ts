import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { type ServerProcess, startServer } from '../../support/server-process.ts';
import type { Organization } from './seed-organizations.ts';
import type { Credentials } from './sign-in.ts';

export type ConsoleServer = ServerProcess & {
  /** The key that the first start printed. */
  key: string;
  /** The owner's credentials that the first start printed. The console asks for their name. */
  owner: Credentials;
  /** Returns an organization that no other test uses. */
  takeOrganization: () => Organization;
  /** The organization with keys of both states. Read-only. */
  crowded: Organization;
  /** The organizations with few and with many active keys. Read-only. */
  few: Organization;
  many: Organization;
  /** The organization whose owner has no name of their own yet. Read-only. */
  unnamed: Organization;
};

/** Starts the built server with a copy of the first start's data, deleted on stop. */
export async function startConsoleServer(
  variables: Record<string, string> = {},
): Promise<ConsoleServer> {
  const { dir: source, output } = inject('firstStart');
  const dir = await mkdtemp(path.join(tmpdir(), 'almirant-browser-'));
  await cp(source, dir, { recursive: true, filter: (file) => !file.endsWith('.sock') });
  const server = await startServer({ DATA_DIR: dir, ...variables });
  await server.printed('listens on');
  const [crowded, few, many, unnamed, ...untouched] = inject('organizations');
  return {
    ...server,
    key: printed(output, /alm_k1_[0-9A-Za-z]{49}/),
    owner: {
      email: printed(output, /(?<=E-?mail: +)\S+/),
      password: printed(output, /(?<=Password: +)\S+/),
    },
    takeOrganization: () => orThrow(untouched.shift(), 'No organization is left.'),
    crowded: orThrow(crowded, 'There is no organization.'),
    few: orThrow(few, 'There is no organization with few keys.'),
    many: orThrow(many, 'There is no organization with many keys.'),
    unnamed: orThrow(unnamed, 'There is no organization with an unnamed owner.'),
    async stop(signal) {
      const code = await server.stop(signal);
      await rm(dir, { recursive: true });
      return code;
    },
  };
}

function printed(output: string, what: RegExp): string {
  return orThrow(what.exec(output)?.[0], `The first start did not print ${what}.`);
}

function orThrow<Value>(value: Value | undefined, message: string): Value {
  if (value === undefined) throw new Error(message);
  return value;
}
