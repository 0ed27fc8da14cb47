import type { BoardColumn } from '../../db/generated/client.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { boardColumnFailures } from '../boards/board-column-failures.ts';
import { requireColumns } from '../boards/require-column.ts';
import { type Move, type Moving, moveItems } from './move-items.ts';

/** A move into a column by its id, or into an area's column: each item into that of its board. */
export type MoveToColumn = Omit<Move, 'columnId'> & { boardColumnId: string };

/** Moves items into the column that is meant, and says which it is; one of them for an area's. */
export function moveToColumn(
  context: Moving,
  { boardColumnId: ref, ...move }: MoveToColumn,
): Promise<BoardColumn> {
  return inTransaction(context, async (inner) => {
    const items = await inner.db.workItem.findMany({
      where: { id: { in: [...move.itemIds] } },
      select: { id: true, boardId: true },
    });
    const boards = new Map(items.map(({ id, boardId }) => [id, boardId]));
    const columns = await requireColumns(inner, ref, [...new Set(boards.values())]);
    let moved: BoardColumn | undefined;
    for (const columnId of new Set(columns.values())) {
      const itemIds = move.itemIds.filter((id) => columns.get(boards.get(id) ?? '') === columnId);
      moved = await moveItems(inner, { ...move, itemIds, columnId });
    }
    if (moved) return moved;
    throw inner.fail(boardColumnFailures.notFound(ref));
  });
}
