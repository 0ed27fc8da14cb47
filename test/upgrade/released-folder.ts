import { randomBytes } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { migrate } from '../../src/db/migrate.ts';
import { openPGlite } from '../../src/db/open-pglite.ts';
import { mintApiKey } from '../../src/identity/api-keys/api-key-token.ts';
import { createKeyedHash } from '../../src/kernel/keyed-hash.ts';
import { TEST_SECRET } from '../support/app.ts';
import type { Json } from '../support/clients.ts';

const RELEASED_UP_TO = '20261123080000_lists_are_never_null';
const MIGRATIONS = 'prisma/migrations';

/** The organization of `released-rows.sql`. */
export const RELEASED_ORGANIZATION = '019a0000-0000-7000-8000-000000000001';

type ReleasedFolder = {
  dataDir: string;
  /** API key of the owner. */
  key: string;
  /** The rows of each tenant table. */
  content: Record<string, Json[]>;
};

/** Creates the data directory of a server of version 0.1.0. */
export async function makeReleasedFolder(dataDir: string): Promise<ReleasedFolder> {
  await mkdir(dataDir, { recursive: true });
  await writeFile(path.join(dataDir, 'secret'), `${TEST_SECRET}\n`, { mode: 0o600 });
  const keyedHash = createKeyedHash(TEST_SECRET);
  const { key, keyHash } = mintApiKey({ randomBytes, keyedHash });
  const { server, close } = await openPGlite(path.join(dataDir, 'postgres'));
  await server.exec(`SET TIME ZONE 'UTC'`);
  await withReleasedMigrations((migrationsDir) =>
    migrate({
      adapters: new PrismaPGlite(server),
      execute: (script) => server.exec(script),
      migrationsDir,
    }),
  );
  await server.exec(await readFile('test/upgrade/released-rows.sql', 'utf8'));
  await server.query('UPDATE "apiKeys" SET "keyHash" = $1', [keyHash]);
  const content = await contentOf(server);
  await close();
  return { dataDir, key, content };
}

/** Fails for a table without rows, so that a release that adds a table adds rows of it. */
async function contentOf(server: PGlite): Promise<Record<string, Json[]>> {
  const { rows: tables } = await server.query<{ name: string }>(`
    SELECT table_name::text AS name FROM information_schema.columns
    WHERE column_name = 'organizationId' AND table_schema = 'public' ORDER BY 1`);
  const content: Record<string, Json[]> = {};
  for (const { name } of tables) {
    const { rows } = await server.query<{ row: Json }>(
      `SELECT to_json(t) AS row FROM "${name}" t ORDER BY t::text`,
    );
    if (rows.length === 0) throw new Error(`released-rows.sql has no row of ${name}.`);
    content[name] = rows.map(({ row }) => row);
  }
  return content;
}

async function withReleasedMigrations(
  action: (migrationsDir: string) => Promise<unknown>,
): Promise<void> {
  const dir = await mkdtemp(path.join(tmpdir(), 'almirant-released-'));
  await cp(MIGRATIONS, dir, { recursive: true });
  const later = (await readdir(dir)).filter(
    (name) => name.startsWith('2') && name > RELEASED_UP_TO,
  );
  await Promise.all(later.map((name) => rm(path.join(dir, name), { recursive: true })));
  await action(dir);
  await rm(dir, { recursive: true });
}
