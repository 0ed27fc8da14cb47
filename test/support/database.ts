import { cp, mkdtemp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { inject } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { openEmbeddedDatabase } from '../../src/db/embedded-database.ts';
import { openPostgresDatabase } from '../../src/db/postgres-database.ts';

const migrationsDir = path.resolve('prisma/migrations');

const listeners = new Set<(sql: string) => void>();
const onStatement = (sql: string) => {
  for (const listener of listeners) listener(sql);
};

let opened: Promise<Database> | undefined;

/** The database of this worker: opened once, shared by its test files. */
export function testDatabase(): Promise<Database> {
  opened ??= open();
  return opened;
}

/** Runs an action and returns the SQL statements that were sent meanwhile. */
export async function statementsOf(action: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const listener = (sql: string) => statements.push(sql);
  listeners.add(listener);
  await action();
  listeners.delete(listener);
  return statements;
}

/** The migrated embedded database of this run, if any: opens in a seventh of the time of a new one. */
export async function snapshot(): Promise<Blob | undefined> {
  const file = inject('snapshotFile');
  return file === undefined ? undefined : new Blob([await readFile(file)]);
}

async function open(): Promise<Database> {
  if (inject('opens')) return openFolder();
  const url = inject('databaseUrl');
  if (url) return openPostgresDatabase({ url, migrationsDir, onStatement });
  return openEmbeddedDatabase({ migrationsDir, snapshot: await snapshot(), onStatement });
}

/** Opens a folder like the server: the migrations run in the process of the requests. */
async function openFolder(): Promise<Database> {
  const folder = await mkdtemp(path.join(inject('foldersDir'), 'worker-'));
  if (inject('opens') === 'released folder')
    await cp(inject('released').dataDir, folder, { recursive: true });
  const location = path.join(folder, 'postgres');
  return openEmbeddedDatabase({ location, migrationsDir, onStatement });
}
