import type { BoardColumn, WorkItem } from '../../db/generated/client.ts';
import { isLeafType } from '../hierarchy/work-item-type.ts';
import { loadLeafColumns } from './leaf-columns.ts';
import type { Moving } from './move-items.ts';
import { type MoveToColumn, moveToColumn } from './move-to-column.ts';
import { MAX_CHANGED } from './work-item.ts';
import { workItemFailures } from './work-item-failures.ts';

type Moved = {
  column: BoardColumn;
  cascadedLeafCount: number | null;
  /** The first moved items. */
  movedIds: string[];
};

/** Moves a leaf, or all descendant leaves of a group to the end of the column. */
export async function moveWithLeaves(
  context: Moving,
  { id, type, taskId }: Pick<WorkItem, 'id' | 'type' | 'taskId'>,
  move: Omit<MoveToColumn, 'itemIds'>,
): Promise<Moved> {
  if (isLeafType(type)) {
    const column = await moveToColumn(context, { ...move, itemIds: [id] });
    return { column, cascadedLeafCount: null, movedIds: [id] };
  }
  const columns = (await loadLeafColumns(context.db, [id])).get(id) ?? [];
  const itemIds = columns.flatMap(({ leafIds }) => leafIds);
  if (itemIds.length === 0) throw context.fail(workItemFailures.noLeaves({ taskId, type }));
  const column = await moveToColumn(context, { ...move, itemIds, place: 'end' });
  return { column, cascadedLeafCount: itemIds.length, movedIds: itemIds.slice(0, MAX_CHANGED) };
}
