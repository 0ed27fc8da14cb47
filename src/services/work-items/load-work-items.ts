import type { Prisma } from '../../db/generated/client.ts';
import type { ServiceContext } from '../context.ts';
import { loadLeafColumns } from './leaf-columns.ts';
import { showWorkItem, workItemInclude } from './work-item.ts';
import { isLeafType } from './work-item-type.ts';

type Query = Omit<Prisma.WorkItemFindManyArgs, 'select' | 'include' | 'omit'>;

/** Work items as the wire shows them: one statement, and one more where some have leaves below. */
export async function loadWorkItems({ caller, db }: ServiceContext, query: Query) {
  const rows = await db.workItem.findMany({
    ...query,
    include: workItemInclude,
    relationLoadStrategy: 'join',
  });
  const groups = rows.filter(({ type }) => !isLeafType(type)).map(({ id }) => id);
  const leafColumns = await loadLeafColumns(db, groups);
  return rows.map((row) => showWorkItem(caller, row, leafColumns.get(row.id) ?? []));
}

/** The work items with these ids, in their order. */
export async function loadInOrder(context: ServiceContext, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const items = await loadWorkItems(context, { where: { id: { in: [...ids] } } });
  const byId = new Map(items.map((item) => [item.id, item]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** One of them by its id, which is known to exist. */
export async function loadWorkItem(context: ServiceContext, id: string) {
  const [item] = await loadWorkItems(context, { where: { id } });
  if (!item) throw new Error(`The work item ${id} is gone.`);
  return item;
}
