import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { PGliteOptions } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { createPGlite } from './create-pglite.ts';
import { createStatementRunner } from './create-statement-runner.ts';
import type { Database, StatementListener } from './database.ts';
import { migrate } from './migrate.ts';
import { openPGlite } from './open-pglite.ts';
import { createOrmClient } from './orm-client.ts';
import { createPrismaClient } from './prisma-client.ts';
import { syncDirectory } from './sync-directory.ts';
import { tellFullDisk } from './tell-full-disk.ts';

type EmbeddedOptions = {
  /** Data directory. Default: in memory. */
  location?: string;
  migrationsDir: string;
  snapshot?: PGliteOptions['loadDataDir'];
  onStatement?: StatementListener;
  /** Receives whether the disk is full, which makes the database read-only. */
  onDiskFull?: (isFull: boolean) => void;
};

/** Opens the embedded PostgreSQL and applies pending migrations. Creates it if missing. */
export async function openEmbeddedDatabase(options: EmbeddedOptions): Promise<Database> {
  const { location } = options;
  // A half-created database would never open, so it gets its name when it is whole.
  if (location !== undefined && !existsSync(location)) {
    const created = `${location}.new`;
    await rm(created, { recursive: true, force: true });
    await (await open({ ...options, location: created })).close();
    await rename(created, location);
    await syncDirectory(path.dirname(location));
  }
  return open(options);
}

async function open(options: EmbeddedOptions): Promise<Database> {
  const { location, snapshot, migrationsDir, onStatement, onDiskFull } = options;
  const { server, isFull, close } = await (location === undefined
    ? openInMemory(snapshot)
    : openPGlite(location, onDiskFull));
  // The Prisma adapters use timestamps without a zone.
  await server.exec(`SET TIME ZONE 'UTC'`);
  const adapters = new PrismaPGlite(server);
  const execute = (script: string) => server.exec(script);
  const applied = await migrate({ adapters, execute, migrationsDir });
  // PGlite reads the array types when it opens; migrations may have created enums since.
  if (applied.length > 0) await server.refreshArrayTypes();

  const prisma = createPrismaClient(
    tellFullDisk(new PrismaPGlite(createOrmClient(server)), isFull),
    onStatement,
  );
  const runStatement = createStatementRunner(server);
  return {
    prisma,
    query(statement, values) {
      onStatement?.(statement.text);
      return runStatement(statement, values);
    },
    parallelism: 1,
    async close() {
      await prisma.$disconnect();
      await close();
    },
  };
}

async function openInMemory(snapshot: PGliteOptions['loadDataDir']) {
  const server = await createPGlite({ snapshot });
  return { server, isFull: () => false, close: () => server.close() };
}
