import type { WorkItem } from '../../db/generated/client.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { byRef, byRefs, refersTo } from './id-or-task-id.ts';
import { workItemFailures } from './work-item-failures.ts';

type Requiring = StepContext<'WORK_ITEM_NOT_FOUND'>;

/** The work item of an ID or taskId. Archived ones are not found. */
export async function requireWorkItem({ db, fail }: Requiring, ref: string): Promise<WorkItem> {
  const item = await db.workItem.findFirst({ where: { ...byRef(ref), archivedAt: null } });
  if (item) return item;
  throw fail(workItemFailures.notFound(ref));
}

/** The distinct work items of IDs and taskIds, in their order. Fails for the first missing one. */
export async function requireWorkItems(
  { db, fail }: Requiring,
  refs: readonly string[],
): Promise<WorkItem[]> {
  const found = await db.workItem.findMany({ where: { ...byRefs(refs), archivedAt: null } });
  const items = refs.map((ref) => {
    const item = found.find((candidate) => refersTo(ref, candidate));
    if (item) return item;
    throw fail(workItemFailures.notFound(ref));
  });
  return [...new Set(items)];
}
