import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { expect, inject, test } from 'vitest';
import { diffSchema } from '../../scripts/diff-schema.ts';
import { createPGlite } from '../../src/db/create-pglite.ts';
import { openEmbeddedDatabase } from '../../src/db/embedded-database.ts';
import { migrate } from '../../src/db/migrate.ts';
import { openPostgresDatabase } from '../../src/db/postgres-database.ts';

const migrationsDir = path.resolve('prisma/migrations');
const ORGANIZATION = '019a0000-0000-7000-8000-000000000000';

test('the migrations lead to the Prisma schema', async () => {
  const missing = await diffSchema({
    schema: 'prisma/schema.prisma',
    migrations: 'prisma/migrations',
  });

  expect(missing).toBe('');
});

test('pending migrations are applied once', async () => {
  const server = await createPGlite();
  const names = (await readdir(migrationsDir)).filter((name) => !name.endsWith('.toml'));

  const first = await apply(server, migrationsDir);
  const second = await apply(server, migrationsDir);

  expect(first).toEqual(names.sort());
  expect(second).toEqual([]);
  await server.close();
});

test('a failing migration stops the start with its error', async () => {
  const server = await createPGlite();
  const dir = await mkdtemp(path.join(tmpdir(), 'almirant-migrations-'));
  await cp(migrationsDir, dir, { recursive: true });
  await cp(path.join(dir, '20261123000000_init'), path.join(dir, '20990101000000_again'), {
    recursive: true,
  });
  await writeFile(path.join(dir, '20990101000000_again/migration.sql'), 'DROP TABLE "nothing";');

  await expect(apply(server, dir)).rejects.toThrow(
    'a migration failed: table "nothing" does not exist',
  );
  await server.close();
  await rm(dir, { recursive: true });
});

test('an enum that a migration adds to an existing folder works in filters at once', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'almirant-upgrade-'));
  const location = path.join(folder, 'pgdata');
  const upgraded = path.join(folder, 'migrations');
  await cp(migrationsDir, upgraded, { recursive: true });
  await mkdir(path.join(upgraded, '20990101000000_lamps'));
  await writeFile(
    path.join(upgraded, '20990101000000_lamps/migration.sql'),
    `CREATE TYPE "Lamp" AS ENUM ('LIT', 'DARK');`,
  );
  await (await openEmbeddedDatabase({ location, migrationsDir })).close();

  const database = await openEmbeddedDatabase({ location, migrationsDir: upgraded });
  const rows = await database.prisma.$queryRaw`
    SELECT lamp::text FROM unnest(enum_range(NULL::"Lamp")) lamp
    WHERE lamp = ANY(${['LIT']}::"Lamp"[])`;
  await database.close();
  await rm(folder, { recursive: true });

  expect(rows).toEqual([{ lamp: 'LIT' }]);
});

test('recorded documents with an API key are forgotten', async () => {
  const server = await createPGlite();
  const dir = await mkdtemp(path.join(tmpdir(), 'almirant-migrations-'));
  const name = '20261130140000_forget_recorded_credentials';
  await cp(migrationsDir, dir, { recursive: true });
  await rm(path.join(dir, name), { recursive: true });
  await apply(server, dir);
  const texts = ['{ viewer { role } }', `# ${'alm_k1_'.padEnd(56, 'a')}`, String.raw`"\u005F"`];
  await server.exec(`INSERT INTO "organizations" ("id", "name", "slug", "updatedAt")
    VALUES ('${ORGANIZATION}', 'Lighthouse', 'lighthouse', now())`);
  for (const text of texts) {
    await server.query(
      `INSERT INTO "recordedOperations" ("id", "organizationId", "hash", "normalizedHash", "text",
        "kind", "firstSeenAt", "lastSeenAt")
      VALUES (gen_random_uuid(), $1, encode(sha256(convert_to($2, 'UTF8')), 'hex'), repeat('0', 64),
        $2, 'query', now(), now())`,
      [ORGANIZATION, text],
    );
  }

  await apply(server, migrationsDir);

  const { rows } = await server.query('SELECT "text" FROM "recordedOperations"');
  expect(rows).toEqual([{ text: '{ viewer { role } }' }]);
  await server.close();
  await rm(dir, { recursive: true });
});

test('existing projects get keys by age, without two alike in an organization', async () => {
  const server = await createPGlite();
  const dir = await mkdtemp(path.join(tmpdir(), 'almirant-migrations-'));
  await cp(migrationsDir, dir, { recursive: true });
  const later = (await readdir(dir)).filter(
    (name) => name >= '20261130203000_project_keys' && !name.endsWith('.toml'),
  );
  await Promise.all(later.map((name) => rm(path.join(dir, name), { recursive: true })));
  await apply(server, dir);
  const organizations = [ORGANIZATION, ORGANIZATION.replace(/0$/, '1')];
  const names = ['Lamp', 'Lighthouse', 'L 2', 'lamp', 'Маяк', '等', '🚀', '---', 'Éa'];
  for (const organization of organizations) {
    await server.query(
      `INSERT INTO "organizations" ("id", "name", "slug", "updatedAt")
      VALUES ($1, 'Lighthouse', $2, now())`,
      [organization, organization],
    );
    await server.query(
      `INSERT INTO "projects" ("id", "organizationId", "name", "createdAt", "updatedAt")
      SELECT gen_random_uuid(), $1, name, now() + place * interval '1 second', now()
      FROM unnest($2::text[]) WITH ORDINALITY AS names (name, place)`,
      [organization, names],
    );
  }

  await apply(server, migrationsDir);

  for (const organization of organizations) {
    const keysOf = (table: string, order: string) =>
      server.query<{ key: string }>(
        `SELECT "key" FROM "${table}" WHERE "organizationId" = $1 ORDER BY "${order}"`,
        [organization],
      );
    const keys = (await keysOf('projects', 'createdAt')).rows.map(({ key }) => key);
    expect(keys).toEqual(['L', 'L2', 'L22', 'L3', 'M', 'P', 'P2', 'P3', 'E']);
    const kept = (await keysOf('projectKeys', 'key')).rows.map(({ key }) => key);
    expect(kept).toEqual([...keys].sort());
  }
  await server.close();
  await rm(dir, { recursive: true });
});

const databaseUrl = inject('databaseUrl');

test.runIf(databaseUrl)('processes that start together apply each migration once', async () => {
  const url = databaseUrl ?? '';

  const databases = await Promise.all(
    Array.from({ length: 3 }, () => openPostgresDatabase({ url, migrationsDir })),
  );

  const rows = await databases[0]?.query(
    { name: 'migrations', text: 'SELECT count(*) FROM "_prisma_migrations"' },
    [],
  );
  const names = (await readdir(migrationsDir)).filter((name) => !name.endsWith('.toml'));
  expect(Number(rows?.[0]?.[0])).toBe(names.length);
  await Promise.all(databases.map((database) => database.close()));
});

function apply(server: PGlite, dir: string): Promise<string[]> {
  const execute = (script: string) => server.exec(script);
  return migrate({ adapters: new PrismaPGlite(server), execute, migrationsDir: dir });
}
