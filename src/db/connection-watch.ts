import { SUSPECT_ANSWER_MS } from './lanes.ts';
import { timeoutError } from './timeout-error.ts';

/** A connection whose statements have a deadline. Times are those of `performance.now`. */
export type WatchedConnection = {
  /** The start of the wait for PostgreSQL; undefined while the connection is idle. */
  readonly busySince: number | undefined;
  /** The end of the last answer. */
  readonly heardAt: number;
  /** Maximum wait for an answer. */
  readonly answerMs: number;
  /** Destroys the connection, which fails its statement. */
  cut: (error: Error) => void;
};

export type ConnectionWatch = {
  add: (connection: WatchedConnection) => void;
  remove: (connection: WatchedConnection) => void;
  stop: () => void;
};

const CHECK_MS = 25;
const SILENT = 'PostgreSQL did not answer within the deadline of the statement.';

/**
 * Cuts the connections to PostgreSQL that miss the deadline of their statement. One timer checks all of
 * them, so that a statement needs none.
 *
 * A missed deadline makes all connections suspect that have been silent since that statement: idle ones
 * are cut, and busy ones get a short deadline.
 */
export function watchConnections(): ConnectionWatch {
  const connections = new Set<WatchedConnection>();
  /** Connections that were last heard before this time are suspect. */
  let suspectBefore = Number.NEGATIVE_INFINITY;

  function isOverdue({ busySince, heardAt, answerMs }: WatchedConnection): boolean {
    if (busySince === undefined) return heardAt < suspectBefore;
    const limit = heardAt < suspectBefore ? Math.min(answerMs, SUSPECT_ANSWER_MS) : answerMs;
    return performance.now() - busySince > limit;
  }

  function cut(connection: WatchedConnection): void {
    const { busySince } = connection;
    connections.delete(connection);
    connection.cut(timeoutError(SILENT));
    if (busySince !== undefined) suspectBefore = Math.max(suspectBefore, busySince);
  }

  /** Cuts the suspects of a cut at once as well, before the next statement takes one of them. */
  function cutOverdue(): void {
    for (;;) {
      const overdue = [...connections].filter(isOverdue);
      if (overdue.length === 0) return;
      for (const connection of overdue) cut(connection);
    }
  }

  const timer = setInterval(() => {
    // After a blocked event loop, answers that have arrived are read before the connections are cut.
    if ([...connections].some(isOverdue)) setImmediate(cutOverdue);
  }, CHECK_MS).unref();

  return {
    add: (connection) => void connections.add(connection),
    remove: (connection) => void connections.delete(connection),
    stop: () => clearInterval(timer),
  };
}
