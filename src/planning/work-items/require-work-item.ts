import type { WorkItem } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { DomainError } from '../../errors.ts';
import { byRef, byRefs, isMeant } from './id-or-task-id.ts';
import { workItemNotFound } from './work-item.ts';

/** The work item that an id or a taskId means; archived ones are not found. */
export async function requireWorkItem(db: TenantClient, ref: string): Promise<WorkItem> {
  const item = await db.workItem.findFirst({ where: { ...byRef(ref), archivedAt: null } });
  if (item) return item;
  throw new DomainError(...workItemNotFound(ref));
}

/** All of them, each once, in the order they are named; the first that is missing is the failure. */
export async function requireWorkItems(
  db: TenantClient,
  refs: readonly string[],
): Promise<WorkItem[]> {
  const found = await db.workItem.findMany({ where: { ...byRefs(refs), archivedAt: null } });
  const items = refs.map((ref) => {
    const item = found.find((candidate) => isMeant(ref, candidate));
    if (item) return item;
    throw new DomainError(...workItemNotFound(ref));
  });
  return [...new Set(items)];
}
