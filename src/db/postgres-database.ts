import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool } from 'pg';
import { watchConnections } from './connection-watch.ts';
import type { Database, StatementListener, TextRow } from './database.ts';
import { createLanePool, type LaneOptions } from './lane-pool.ts';
import { type Lane, lanes } from './lanes.ts';
import { migrateServer } from './migrate-server.ts';
import { createPrismaClient } from './prisma-client.ts';
import { createStatementLanes, type RunStatement, type Statement } from './statement-lanes.ts';
import { createStatementNames } from './statement-names.ts';

type PostgresOptions = {
  url: string;
  migrationsDir: string;
  onStatement?: StatementListener;
  onConnectionError?: (error: Error) => void;
};

/** Keeps every column in text format. */
const textRows = {
  rowMode: 'array',
  types: { getTypeParser: () => (text: string) => text },
} as const;

/** Connects to a PostgreSQL server and applies pending migrations. */
export async function openPostgresDatabase(options: PostgresOptions): Promise<Database> {
  const { url, migrationsDir, onStatement, onConnectionError = () => {} } = options;
  await migrateServer(url, migrationsDir);

  const watch = watchConnections();
  const pools = openLanes({ url, watch, onConnectionError });
  const runStatement = createStatementLanes(pools);
  const adapter = new PrismaPg(prismaPool(pools.transactions, runStatement), {
    statementNameGenerator: createStatementNames(),
  });
  const prisma = createPrismaClient(adapter, onStatement);
  return {
    prisma,
    async query({ name, text, lane }, values) {
      onStatement?.(text);
      const statement: Statement = { ...textRows, name, text, values: [...values] };
      const result = lane
        ? pools[lane].query<TextRow>(statement)
        : runStatement<TextRow>(statement);
      return (await result).rows;
    },
    parallelism: lanes.statements.connections,
    async close() {
      await prisma.$disconnect();
      await Promise.all(Object.values(pools).map((pool) => pool.end()));
      watch.stop();
    },
  };
}

function openLanes(options: LaneOptions): Record<Lane, Pool> {
  return {
    authentication: createLanePool('authentication', options),
    readiness: createLanePool('readiness', options),
    signIn: createLanePool('signIn', options),
    statements: createLanePool('statements', options),
    transactions: createLanePool('transactions', options),
  };
}

/** The pool of Prisma: it connects for a transaction, and queries for a statement outside of one. */
function prismaPool(transactions: Pool, runStatement: RunStatement): Pool {
  return Object.assign(transactions, { query: runStatement as unknown as Pool['query'] });
}
