import type { BoardColumn } from '../../db/generated/client.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { boardColumnFailures } from '../boards/board-column-failures.ts';
import { requireColumns } from '../boards/require-column.ts';
import { type Move, type Moving, moveItems } from './move-items.ts';

/** A move to a column by ID, or by name or area column: each item to the one of its own board. */
export type MoveToColumn = Omit<Move, 'columnId'> & {
  boardColumnId: string;
  /** The field of the input. Default: boardColumnId. */
  path?: string;
};

/** Moves items and returns their column; for a name, that of the last board. */
export function moveToColumn(
  context: Moving,
  { boardColumnId: ref, path, ...move }: MoveToColumn,
): Promise<BoardColumn> {
  return inTransaction(context, async (inner) => {
    const items = await inner.db.workItem.findMany({
      where: { id: { in: [...move.itemIds] } },
      select: { id: true, boardId: true },
    });
    const boards = new Map(items.map(({ id, boardId }) => [id, boardId]));
    const columns = await requireColumns(inner, ref, {
      boardIds: [...new Set(boards.values())],
      path,
    });
    let moved: BoardColumn | undefined;
    for (const columnId of new Set(columns.values())) {
      const itemIds = move.itemIds.filter((id) => columns.get(boards.get(id) ?? '') === columnId);
      moved = await moveItems(inner, { ...move, itemIds, columnId });
    }
    if (moved) return moved;
    throw inner.fail(boardColumnFailures.notFound(ref));
  });
}
