import type { WorkItem } from '../../db/generated/client.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { byRef, byRefs, matchRefs } from './id-or-task-id.ts';
import { workItemFailures } from './work-item-failures.ts';

type Requiring = StepContext<'WORK_ITEM_NOT_FOUND'>;

/** The work item of an ID or taskId. Archived ones are not found. */
export async function requireWorkItem({ db, fail }: Requiring, ref: string): Promise<WorkItem> {
  const item = await db.workItem.findFirst({ where: { ...byRef(ref), archivedAt: null } });
  if (item) return item;
  throw fail(workItemFailures.notFound(ref));
}

/** The distinct work items of IDs and taskIds, in their order. Fails for all missing ones. */
export async function requireWorkItems(
  { db, fail }: Requiring,
  refs: readonly string[],
): Promise<WorkItem[]> {
  const found = await db.workItem.findMany({ where: { ...byRefs(refs), archivedAt: null } });
  const items = matchRefs(refs, found);
  const missing = new Set(refs.filter((_ref, place) => items[place] === undefined));
  if (missing.size > 0) throw fail(workItemFailures.notFound(...missing));
  return [...new Set(items)].filter((item) => item !== undefined);
}
