import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import type { Database, PreparedStatement, StatementListener } from './database.ts';
import { migrate } from './migrate.ts';
import { createPrismaClient } from './prisma-client.ts';

type PostgresOptions = {
  url: string;
  migrationsDir: string;
  onStatement?: StatementListener;
  onConnectionError?: (error: Error) => void;
};

const POOL_SIZE = 10;
const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 15_000;

/** Connects to a PostgreSQL server and applies pending migrations. */
export async function openPostgresDatabase(options: PostgresOptions): Promise<Database> {
  const pool = new Pool({
    connectionString: options.url,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    // The Prisma adapters write and read timestamps without a zone.
    options: '-c TimeZone=UTC',
  });
  pool.on('error', options.onConnectionError ?? (() => {}));

  try {
    await pool.query('SELECT 1');
    const adapters = new PrismaPg(pool);
    const execute = (script: string) => pool.query(script);
    await migrate({ adapters, execute, migrationsDir: options.migrationsDir });
  } catch (error) {
    await pool.end();
    throw error;
  }

  const { onStatement } = options;
  const prisma = createPrismaClient(new PrismaPg(pool), onStatement);
  return {
    prisma,
    async query<Row>(statement: PreparedStatement, values: readonly unknown[]): Promise<Row[]> {
      onStatement?.(statement.text);
      const result = await pool.query({ ...statement, values: [...values] });
      return result.rows as Row[];
    },
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
