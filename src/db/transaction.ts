import { createBoundedQueue } from './bounded-queue.ts';
import { Prisma, type PrismaClient } from './generated/client.ts';
import type { TenantClient } from './tenant-client.ts';

const ATTEMPTS = 5;
const DEADLOCK = '40P01';

const open = new WeakSet<TenantClient>();

/** Smaller than the connection pool, so that reads do not wait for writes. */
const MAX_OPEN = 8;

const queue = createBoundedQueue({ maxOpen: MAX_OPEN, maxWaiting: 1_000, maxWaitMs: 10_000 });

/**
 * Runs an action atomically. A nested call joins the open transaction. Retries a transaction that
 * PostgreSQL aborted because of a deadlock, up to 5 attempts.
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
      if (attempt === ATTEMPTS || !isDeadlock(error)) throw error;
    }
  }
}

function isDeadlock(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === 'P2034' || JSON.stringify(error.meta ?? {}).includes(DEADLOCK);
}
