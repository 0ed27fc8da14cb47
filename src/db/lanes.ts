/**
 * Connections of one kind, in milliseconds. PostgreSQL ends a statement after `statementMs`. The client
 * gives the connection up after `answerMs`: an answer that is later than PostgreSQL's own timeout means
 * a silent connection.
 */
export type LaneSettings = {
  connections: number;
  /** Maximum wait for a free connection, and for a new one. */
  connectMs: number;
  /** Maximum wait of a statement for a lock. */
  lockMs: number;
  statementMs: number;
  answerMs: number;
};

/** Requests wait for two of them one after the other at most, and are answered within 2 s. */
const vital = { connectMs: 800, lockMs: 500, statementMs: 500, answerMs: 600 };

/**
 * The lanes of connections. A lane that has no connection left delays no other. Authentication, sign-in
 * and readiness fail fast, since all requests wait for them.
 */
export const lanes = {
  authentication: { ...vital, connections: 2 },
  // Sign-ins of one account or address wait for each other.
  signIn: { connections: 6, connectMs: 1_500, lockMs: 1_500, statementMs: 1_500, answerMs: 1_800 },
  readiness: { ...vital, connections: 1 },
  // The look-ups of a busy server: with fewer, PostgreSQL waits for us.
  statements: {
    connections: 10,
    connectMs: 5_000,
    lockMs: 600,
    statementMs: 15_000,
    answerMs: 16_000,
  },
  transactions: {
    connections: 8,
    connectMs: 5_000,
    lockMs: 3_000,
    statementMs: 15_000,
    answerMs: 16_000,
  },
} as const satisfies Record<string, LaneSettings>;

export type Lane = keyof typeof lanes;

/** The deadline of a connection that has been silent since another one missed its deadline. */
export const SUSPECT_ANSWER_MS = 250;
