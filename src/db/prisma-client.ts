import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { StatementListener } from './database.ts';
import { PrismaClient } from './generated/client.ts';

/** Omits query values, which may be secret, from errors. */
const errorFormat = 'minimal';

/** Timeouts in ms: `maxWait` for a connection, `timeout` for the transaction. */
const transactionOptions = { maxWait: 10_000, timeout: 15_000 };

/** Creates the Prisma client. Reports statements only to a listener, because events cost time. */
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
