import type { BoardColumn, WorkItem } from '../../db/generated/client.ts';
import { DomainError } from '../../errors.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { isLeafType } from '../hierarchy/work-item-type.ts';
import { loadLeafColumns } from './leaf-columns.ts';
import { type MoveToColumn, moveToColumn } from './move-to-column.ts';

/** Moves a task or an idea, or all that are below an epic, feature or story, to the end then. */
export async function moveWithLeaves(
  context: OperationContext,
  { id, type, taskId }: Pick<WorkItem, 'id' | 'type' | 'taskId'>,
  move: Omit<MoveToColumn, 'itemIds'>,
): Promise<{ column: BoardColumn; cascadedLeafCount: number | null }> {
  if (isLeafType(type)) {
    const column = await moveToColumn(context, { ...move, itemIds: [id] });
    return { column, cascadedLeafCount: null };
  }
  const columns = (await loadLeafColumns(context.db, [id])).get(id) ?? [];
  const itemIds = columns.flatMap(({ leafIds }) => leafIds);
  if (itemIds.length === 0) {
    const message = `No descendant tasks found for ${type} "${taskId}"`;
    throw new DomainError('NO_LEAF_TASKS', message);
  }
  const column = await moveToColumn(context, { ...move, itemIds, place: 'end' });
  return { column, cascadedLeafCount: itemIds.length };
}
