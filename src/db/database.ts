import type { PrismaClient } from './generated/client.ts';

/**
 * A statement prepared once per connection under its name. Its parameters are texts, cast to their
 * types within it, so that both databases take the same values.
 */
export type PreparedStatement = { name: string; text: string };

/** The columns of a row, each as PostgreSQL writes it; what they mean is for the reader to say. */
export type TextRow = (string | null)[];

/** One PostgreSQL, embedded or remote, reached in the two ways the services use. */
export type Database = {
  prisma: PrismaClient;
  /** Runs a prepared statement past the ORM; for the few statements on every request's way. */
  query(statement: PreparedStatement, values: readonly string[]): Promise<TextRow[]>;
  /** How many statements it works on at the same time. */
  parallelism: number;
  close(): Promise<void>;
};

/** Told the text of every statement that is sent, whichever way it takes. */
export type StatementListener = (sql: string) => void;
