import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import type { TestProject } from 'vitest/node';
import { createPGlite } from '../../src/db/create-pglite.ts';
import { migrate } from '../../src/db/migrate.ts';
import { openPostgresDatabase } from '../../src/db/postgres-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The URL of the tests' PostgreSQL; undefined on the embedded database. */
    databaseUrl: string | undefined;
    /** A migrated embedded database to copy. */
    snapshotFile: string | undefined;
    /** The URL of Redis, for the tests that need one. */
    redisUrl: string | undefined;
  }
}

const migrationsDir = path.resolve('prisma/migrations');

/** Prepares one migrated database for the run: on TEST_DATABASE_URL, or embedded by default. */
export default async function setUp({ provide }: TestProject) {
  provide('redisUrl', process.env.TEST_REDIS_URL);
  const serverUrl = process.env.TEST_DATABASE_URL;
  return serverUrl ? prepareServer(serverUrl, provide) : prepareSnapshot(provide);
}

async function prepareServer(serverUrl: string, provide: TestProject['provide']) {
  const name = `almirant_test_${randomBytes(6).toString('hex')}`;
  const locale = process.env.TEST_DATABASE_LOCALE;
  const options = locale ? ` TEMPLATE template0 LOCALE '${locale}'` : '';
  await onServer(serverUrl, `CREATE DATABASE ${name}${options}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const database = await openPostgresDatabase({ url: url.href, migrationsDir });
  await database.close();
  provide('databaseUrl', url.href);
  return () => onServer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`);
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

async function prepareSnapshot(provide: TestProject['provide']) {
  const server = await createPGlite();
  const execute = (script: string) => server.exec(script);
  await migrate({ adapters: new PrismaPGlite(server), execute, migrationsDir });
  const snapshot = await server.dumpDataDir('none');
  await server.close();

  const dir = await mkdtemp(path.join(tmpdir(), 'almirant-test-'));
  const file = path.join(dir, 'snapshot.tar');
  await writeFile(file, Buffer.from(await snapshot.arrayBuffer()));
  provide('snapshotFile', file);
  return () => rm(dir, { recursive: true });
}
