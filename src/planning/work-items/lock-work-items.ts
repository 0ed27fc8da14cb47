import { Prisma } from '../../db/generated/client.ts';
import { missingOf } from '../../kernel/not-found.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { whereRef } from './id-or-task-id.ts';
import { workItemFailures } from './work-item-failures.ts';

type Locking = StepContext<'WORK_ITEM_NOT_FOUND'>;

/**
 * Locks items against updates until the transaction ends, in the order of their IDs to prevent
 * deadlocks. Fails with WORK_ITEM_NOT_FOUND for an item that was deleted or archived.
 */
export async function lockWorkItems({ db, fail }: Locking, ids: readonly string[]): Promise<void> {
  const locked = await db.$rows<{ id: string }>(
    (organizationId) => Prisma.sql`
      SELECT "id"::text FROM "workItems"
      WHERE "organizationId" = ${organizationId} AND "id" = ANY(${[...ids]}::uuid[])
        AND "archivedAt" IS NULL
      ORDER BY "id" FOR NO KEY UPDATE`,
  );
  const gone = missingOf(ids, (id) => locked.some((row) => row.id === id));
  if (gone.length > 0) throw fail(workItemFailures.notFound(...gone));
}

/** Locks one item by ID or taskId. Returns its ID. */
export async function lockWorkItem({ db, fail }: Locking, ref: string): Promise<string> {
  const [locked] = await db.$rows<{ id: string }>(
    (organizationId) => Prisma.sql`
      SELECT "id"::text FROM "workItems"
      WHERE "organizationId" = ${organizationId} AND ${whereRef(ref)} AND "archivedAt" IS NULL
      FOR NO KEY UPDATE`,
  );
  if (!locked) throw fail(workItemFailures.notFound(ref));
  return locked.id;
}

/** Locks an item only against deletion until the transaction ends. */
export async function keepWorkItem({ db, fail }: Locking, id: string): Promise<void> {
  const kept = await db.$rows(
    (organizationId) => Prisma.sql`
      SELECT 1 FROM "workItems"
      WHERE "organizationId" = ${organizationId} AND "id" = ${id}::uuid FOR KEY SHARE`,
  );
  if (kept.length === 0) throw fail(workItemFailures.notFound(id));
}
