import type { Prisma } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { type BoardRow, boardInclude, type ShownBoard, showBoard } from './board.ts';
import type { ColumnRole } from './board-column.ts';
import { retireDefaultBoard } from './retire-default-board.ts';

type NewBoard = Omit<Prisma.BoardUncheckedCreateInput, 'organizationId'>;

type NewColumn = { name: string; role: ColumnRole; isDone?: boolean; color?: string };

/** Inserts a board and its columns from the left. A new default board replaces the old one. */
export async function insertBoard(
  context: OperationContext,
  board: NewBoard,
  columns: readonly NewColumn[],
): Promise<ShownBoard> {
  const { organizationId } = context.caller;
  const row = await inTransaction(context, async (inner): Promise<BoardRow> => {
    const { db } = inner;
    if (board.isDefault) await retireDefaultBoard(inner);
    const { id } = await db.board.create({ data: { ...board, organizationId } });
    await db.boardColumn.createMany({
      data: columns.map((column, order) => ({ ...column, order, boardId: id, organizationId })),
    });
    return db.board.findUniqueOrThrow({ where: { id }, include: boardInclude });
  });
  return showBoard(row, { boards: new Map(), columns: new Map() });
}
