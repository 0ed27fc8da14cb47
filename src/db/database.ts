import type { PrismaClient } from './generated/client.ts';

/**
 * A prepared statement, prepared once per connection under its name. Parameters are texts that the
 * statement casts, so that both databases accept the same values.
 */
export type PreparedStatement = {
  name: string;
  text: string;
  /** Connections reserved for the statement. The embedded database has only one. */
  lane?: 'authentication' | 'readiness';
};

/** The columns of a row in PostgreSQL's text format. */
export type TextRow = (string | null)[];

/** A PostgreSQL database, embedded or remote. */
export type Database = {
  prisma: PrismaClient;
  /** Fast path without the ORM, for the statements of every request. */
  query(statement: PreparedStatement, values: readonly string[]): Promise<TextRow[]>;
  /** Maximum number of concurrent statements. */
  parallelism: number;
  close(): Promise<void>;
};

/** Receives the SQL of every statement. */
export type StatementListener = (sql: string) => void;
