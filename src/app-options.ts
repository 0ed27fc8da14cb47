import type { Logger } from 'pino';
import type { Budget } from './budget/budget.ts';
import type { Database } from './db/database.ts';
import type { ConsoleFiles } from './http/console-files.ts';
import type { Metrics } from './http/metrics.ts';

/** What the server is made of, and what is different in tests. */
export type AppOptions = {
  database: Database;
  /** What API keys are hashed under, newest first. */
  secrets: readonly [string, ...string[]];
  publicUrl: string;
  /** The operations of our own clients, by their ids. */
  manifest: ReadonlyMap<string, string>;
  /** The console's page and its assets. */
  consoleFiles: ConsoleFiles;
  budget: Budget;
  /** What a GraphQL operation may cost at most. */
  operationCostLimit: number;
  /** How often a GraphQL query is run before it is compiled; as suits a server unless given. */
  compileAfter?: number | undefined;
  log: Logger;
  now: () => Date;
  randomBytes: (size: number) => Uint8Array;
  /** What is counted and told; of this app alone by default. */
  metrics?: Metrics | undefined;
};
