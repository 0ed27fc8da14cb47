import type { Prisma } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { boardInclude, type ShownBoard, showBoard } from './board.ts';
import type { ColumnRole } from './board-column.ts';
import { retireDefaultBoard } from './retire-default-board.ts';

type NewBoard = Omit<Prisma.BoardUncheckedCreateInput, 'organizationId'>;

/** The board that is no longer the default. */
export type FormerDefault = { formerDefaultBoardId?: string | null | undefined };

type NewColumn = { name: string; role: ColumnRole; isDone?: boolean; color?: string };

/** Inserts a board and its columns from the left. A new default board replaces the old one. */
export async function insertBoard(
  context: OperationContext,
  board: NewBoard,
  columns: readonly NewColumn[],
): Promise<ShownBoard & FormerDefault> {
  const { organizationId } = context.caller;
  return inTransaction(context, async (inner) => {
    const { db } = inner;
    const formerDefaultBoardId = board.isDefault ? await retireDefaultBoard(inner) : null;
    const { id } = await db.board.create({ data: { ...board, organizationId } });
    await db.boardColumn.createMany({
      data: columns.map((column, order) => ({ ...column, order, boardId: id, organizationId })),
    });
    const row = await db.board.findUniqueOrThrow({ where: { id }, include: boardInclude });
    const shown = showBoard(row, { boards: new Map(), columns: new Map() });
    return { ...shown, formerDefaultBoardId };
  });
}
