import type { PrismaClient } from './generated/client.ts';

/**
 * A statement prepared once per connection under its name. Its parameters are texts, cast to their
 * types within it, so that both databases take the same values.
 */
export type PreparedStatement = { name: string; text: string };

/** One PostgreSQL, embedded or remote, reached in the two ways the services use. */
export type Database = {
  prisma: PrismaClient;
  /** Runs a prepared statement past the ORM; for the few statements on every request's way. */
  query<Row>(statement: PreparedStatement, values: readonly string[]): Promise<Row[]>;
  /** How many statements it works on at the same time. */
  parallelism: number;
  close(): Promise<void>;
};

/** Told the text of every statement that is sent, whichever way it takes. */
export type StatementListener = (sql: string) => void;
