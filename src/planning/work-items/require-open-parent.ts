import type { BoardColumn, WorkItem } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { isLeafType } from '../hierarchy/work-item-type.ts';
import { type Ancestor, findAncestors } from './find-ancestors.ts';
import { deriveColumn, loadLeafColumns } from './leaf-columns.ts';
import { keepWorkItem } from './lock-work-items.ts';
import { requireWorkItem } from './require-work-item.ts';
import { workItemFailures } from './work-item-failures.ts';

/**
 * The parent of a new item: neither it nor an ancestor may be completed, and it must be in the
 * backlog.
 */
export async function requireOpenParent(
  context: StepContext<'WORK_ITEM_NOT_FOUND' | 'PARENT_COMPLETED' | 'PARENT_NOT_IN_BACKLOG'>,
  ref: string,
): Promise<WorkItem> {
  const { db, fail } = context;
  const parent = await requireWorkItem(context, ref);
  await keepWorkItem(context, parent.id);
  const line = await findAncestors(db, parent.id);
  const leafColumns = await loadLeafColumns(
    db,
    line.filter(({ type }) => !isLeafType(type)).map(({ id }) => id),
  );
  const ownColumns = await findOwnColumns(db, line);
  const columnOf = (id: string) => ownColumns.get(id) ?? deriveColumn(leafColumns.get(id) ?? []);
  const completed = line.find(({ id }) => columnOf(id)?.isDone);
  if (completed) {
    throw fail(workItemFailures.parentCompleted(completed.taskId));
  }
  const column = columnOf(parent.id);
  if (column && column.role !== 'backlog') {
    throw fail(workItemFailures.parentNotInBacklog({ taskId: parent.taskId, column: column.name }));
  }
  return parent;
}

/** The columns of the leaves among the items, by item ID. A task can be a parent too. */
async function findOwnColumns(
  db: TenantClient,
  items: readonly Ancestor[],
): Promise<ReadonlyMap<string, BoardColumn>> {
  const ids = items.filter(({ type }) => isLeafType(type)).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const rows = await db.workItem.findMany({
    where: { id: { in: ids } },
    relationLoadStrategy: 'join',
    select: { id: true, column: true },
  });
  return new Map(rows.flatMap(({ id, column }) => (column ? [[id, column] as const] : [])));
}
