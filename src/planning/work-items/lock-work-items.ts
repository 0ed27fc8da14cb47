import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { DomainError } from '../../errors.ts';
import { whereRef } from './id-or-task-id.ts';
import { workItemNotFound } from './work-item.ts';

/**
 * Keeps others from changing items until the transaction ends; always in the order of their ids,
 * so that no two wait for each other. What is gone by now is not found.
 */
export async function lockWorkItems(db: TenantClient, ids: readonly string[]): Promise<void> {
  const locked = await db.$rows<{ id: string }>(
    (organizationId) => Prisma.sql`
      SELECT "id"::text FROM "workItems"
      WHERE "organizationId" = ${organizationId} AND "id" = ANY(${[...ids]}::uuid[])
        AND "archivedAt" IS NULL
      ORDER BY "id" FOR NO KEY UPDATE`,
  );
  const gone = ids.find((id) => !locked.some((row) => row.id === id));
  if (gone) throw new DomainError(...workItemNotFound(gone));
}

/** The same for the one that an id or a taskId means; answers with its id. */
export async function lockWorkItem(db: TenantClient, ref: string): Promise<string> {
  const [locked] = await db.$rows<{ id: string }>(
    (organizationId) => Prisma.sql`
      SELECT "id"::text FROM "workItems"
      WHERE "organizationId" = ${organizationId} AND ${whereRef(ref)} AND "archivedAt" IS NULL
      FOR NO KEY UPDATE`,
  );
  if (!locked) throw new DomainError(...workItemNotFound(ref));
  return locked.id;
}

/** Keeps others from deleting an item until the transaction ends, and from nothing else. */
export async function keepWorkItem(db: TenantClient, id: string): Promise<void> {
  const kept = await db.$rows(
    (organizationId) => Prisma.sql`
      SELECT 1 FROM "workItems"
      WHERE "organizationId" = ${organizationId} AND "id" = ${id}::uuid FOR KEY SHARE`,
  );
  if (kept.length === 0) throw new DomainError(...workItemNotFound(id));
}
