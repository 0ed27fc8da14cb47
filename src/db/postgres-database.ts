import { PrismaPg } from '@prisma/adapter-pg';
import { Pool, type PoolConfig } from 'pg';
import type { Database, StatementListener, TextRow } from './database.ts';
import { migrate } from './migrate.ts';
import { createPrismaClient } from './prisma-client.ts';
import { createStatementNames } from './statement-names.ts';

type PostgresOptions = {
  url: string;
  migrationsDir: string;
  onStatement?: StatementListener;
  onConnectionError?: (error: Error) => void;
};

const POOL_SIZE = 10;
const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 15_000;

/** Keeps every column in text format. */
const textTypes = { getTypeParser: () => (text: string) => text };

/** Connects to a PostgreSQL server and applies pending migrations. */
export async function openPostgresDatabase(options: PostgresOptions): Promise<Database> {
  const { url, migrationsDir, onStatement, onConnectionError = () => {} } = options;
  const connection: PoolConfig = {
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    // The Prisma adapters use timestamps without a zone.
    options: '-c TimeZone=UTC',
  };
  await migrateServer(connection, migrationsDir);

  const pool = new Pool({
    ...connection,
    max: POOL_SIZE,
    statement_timeout: STATEMENT_TIMEOUT_MS,
  });
  pool.on('error', onConnectionError);
  const adapter = new PrismaPg(pool, { statementNameGenerator: createStatementNames() });
  const prisma = createPrismaClient(adapter, onStatement);
  return {
    prisma,
    async query({ name, text }, values) {
      onStatement?.(text);
      const { rows } = await pool.query<TextRow>({
        name,
        text,
        values: [...values],
        rowMode: 'array',
        types: textTypes,
      });
      return rows;
    },
    parallelism: POOL_SIZE,
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/**
 * Migrates on a separate connection: the engine takes an advisory lock for the session, which would
 * block the start of other instances.
 */
async function migrateServer(connection: PoolConfig, migrationsDir: string): Promise<void> {
  const session = new Pool({ ...connection, max: 1 });
  try {
    const adapters = new PrismaPg(session);
    const execute = (script: string) => session.query(script);
    await session.query('SELECT 1');
    await migrate({ adapters, execute, migrationsDir });
  } finally {
    await session.end();
  }
}
