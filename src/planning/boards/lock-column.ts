import type { BoardColumn } from '../../db/generated/client.ts';
import { DomainError } from '../../errors.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { columnNotFound } from './board-column.ts';
import { lockBoard } from './lock-board.ts';

type Named = { id: string; boardId?: string | null };

/** A column by its id, on the board if one is named; its board's columns stay as they are meanwhile. */
export async function lockColumn(
  context: OperationContext,
  { id, boardId }: Named,
): Promise<BoardColumn> {
  const find = () =>
    context.db.boardColumn.findFirst({ where: { id, ...(boardId && { boardId }) } });
  const found = await find();
  if (found) await lockBoard(context, found.boardId);
  const column = found && (await find());
  if (!column) throw new DomainError(...columnNotFound(id));
  return column;
}
