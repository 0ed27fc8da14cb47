import type { WorkItem } from '../../db/generated/client.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { byRef, byRefs, isMeant } from './id-or-task-id.ts';
import { workItemFailures } from './work-item-failures.ts';

/** The work item that an id or a taskId means; archived ones are not found. */
type Requiring = StepContext<'WORK_ITEM_NOT_FOUND'>;

export async function requireWorkItem({ db, fail }: Requiring, ref: string): Promise<WorkItem> {
  const item = await db.workItem.findFirst({ where: { ...byRef(ref), archivedAt: null } });
  if (item) return item;
  throw fail(workItemFailures.notFound(ref));
}

/** All of them, each once, in the order they are named; the first that is missing is the failure. */
export async function requireWorkItems(
  { db, fail }: Requiring,
  refs: readonly string[],
): Promise<WorkItem[]> {
  const found = await db.workItem.findMany({ where: { ...byRefs(refs), archivedAt: null } });
  const items = refs.map((ref) => {
    const item = found.find((candidate) => isMeant(ref, candidate));
    if (item) return item;
    throw fail(workItemFailures.notFound(ref));
  });
  return [...new Set(items)];
}
