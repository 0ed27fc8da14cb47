import type { Logger } from 'pino';
import type { Budget } from './budget/budget.ts';
import type { Database } from './db/database.ts';
import type { ConsoleFiles } from './http/console-files.ts';
import type { Phase } from './http/health.ts';
import type { Metrics } from './http/metrics.ts';

/** Dependencies of the app; tests inject their own. */
export type AppOptions = {
  database: Database;
  /** HMAC secrets of the API key hashes, newest first. */
  secrets: readonly [string, ...string[]];
  publicUrl: string;
  /** Origins whose pages may use the API with a key. Default: none. */
  corsOrigins?: readonly string[] | undefined;
  /** Whether answers are compressed for clients that accept it. Default: true. */
  compression?: boolean | undefined;
  /** Registered operations of the console, by document ID. */
  manifest: ReadonlyMap<string, string>;
  /** The page of the console and its assets. */
  consoleFiles: ConsoleFiles;
  budget: Budget;
  /** Maximum cost of a GraphQL operation in points. */
  operationCostLimit: number;
  /** Maximum length of an answer as JSON in characters. Default: 8,388,608. */
  maxAnswerLength?: number | undefined;
  /** Number of runs before a GraphQL query is compiled. Default: tuned for a server. */
  compileAfter?: number | undefined;
  log: Logger;
  now: () => Date;
  randomBytes: (size: number) => Uint8Array;
  /** Readiness fails in other phases than `ready`. Default: `ready`. */
  phase?: (() => Phase) | undefined;
  /** Default: metrics of this app alone. */
  metrics?: Metrics | undefined;
};
