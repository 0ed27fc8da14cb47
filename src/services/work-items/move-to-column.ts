import { requireColumns } from '../boards/require-column.ts';
import type { ServiceContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { type Move, moveItems } from './move-items.ts';

/** Moves items into the column that is meant: each into that of its board, where an area's is. */
export function moveToColumn(
  context: ServiceContext,
  { boardColumnId: ref, ...move }: Omit<Move, 'columnId'> & { boardColumnId: string },
): Promise<void> {
  return inTransaction(context, async (inner) => {
    const items = await inner.db.workItem.findMany({
      where: { id: { in: [...move.itemIds] } },
      select: { id: true, boardId: true },
    });
    const boards = new Map(items.map(({ id, boardId }) => [id, boardId]));
    const columns = await requireColumns(inner.db, ref, [...new Set(boards.values())]);
    for (const columnId of new Set(columns.values())) {
      const itemIds = move.itemIds.filter((id) => columns.get(boards.get(id) ?? '') === columnId);
      await moveItems(inner, { ...move, itemIds, columnId });
    }
  });
}
