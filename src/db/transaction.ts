import pLimit from 'p-limit';
import { Prisma, type PrismaClient } from './generated/client.ts';
import type { TenantClient } from './tenant-client.ts';

const ATTEMPTS = 5;
const DEADLOCK = '40P01';

const open = new WeakSet<TenantClient>();

/** Fewer than there are connections, so that who only reads does not wait for all that write. */
const MAX_OPEN = 8;

/** Lets one after the other in while many want to write; nobody is sent away for that. */
const inTurn = pLimit(MAX_OPEN);

/**
 * Runs an action whose writes all happen or none. Within a transaction it joins that one. When
 * the database ends one of two that wait for each other, it is run again.
 */
export async function inTransaction<Result>(
  db: TenantClient,
  action: (db: TenantClient) => Promise<Result>,
): Promise<Result> {
  if (open.has(db)) return action(db);
  const client = db as unknown as PrismaClient;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTurn(() =>
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
