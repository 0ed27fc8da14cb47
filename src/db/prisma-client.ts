import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { StatementListener } from './database.ts';
import { PrismaClient } from './generated/client.ts';

/** Errors without the values of the query, which may hold what no log should. */
const errorFormat = 'minimal';

/** How long a transaction may wait for a connection, and how long it may take. */
const transactionOptions = { maxWait: 10_000, timeout: 15_000 };

/** Builds the Prisma client; statements are only reported where somebody listens, as it costs. */
export function createPrismaClient(
  adapter: SqlDriverAdapterFactory,
  onStatement?: StatementListener,
): PrismaClient {
  if (!onStatement) return new PrismaClient({ adapter, errorFormat, transactionOptions });
  const log = [{ emit: 'event' as const, level: 'query' as const }];
  const client = new PrismaClient({ adapter, errorFormat, transactionOptions, log });
  client.$on('query', (event) => onStatement(event.query));
  return client;
}
