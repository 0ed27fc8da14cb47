import { createBoundedQueue } from './bounded-queue.ts';
import { codesOf } from './error-levels.ts';
import type { PrismaClient } from './generated/client.ts';
import { lanes } from './lanes.ts';
import type { TenantClient } from './tenant-client.ts';

const ATTEMPTS = 5;
/** Deadlocks and serialization failures: PostgreSQL's codes, and Prisma's for both. */
const ABORTED = new Set(['40P01', '40001', 'P2034']);

const open = new WeakSet<TenantClient>();

const queue = createBoundedQueue({
  maxOpen: lanes.transactions.connections,
  maxWaiting: 1_000,
  maxWaitMs: 10_000,
  maxStallMs: 2_000,
});

/**
 * Runs an action atomically. A nested call joins the open transaction. Retries a transaction that
 * PostgreSQL aborted because of a deadlock or a serialization failure, up to 5 attempts.
 */
export async function inTransaction<Result>(
  db: TenantClient,
  action: (db: TenantClient) => Promise<Result>,
): Promise<Result> {
  if (open.has(db)) return action(db);
  const client = db as unknown as PrismaClient;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await queue(() =>
        client.$transaction((transaction) => {
          const inner = transaction as unknown as TenantClient;
          open.add(inner);
          return action(inner);
        }),
      );
    } catch (error) {
      if (attempt === ATTEMPTS || !wasAborted(error)) throw error;
    }
  }
}

function wasAborted(error: unknown): boolean {
  return codesOf(error).some((code) => ABORTED.has(code));
}
