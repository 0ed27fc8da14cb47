import type { BoardColumn } from '../../db/generated/client.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { boardColumnFailures } from './board-column-failures.ts';
import { lockBoard } from './lock-board.ts';

type ColumnRef = { id: string; boardId?: string | null };

/** Reads a column and locks its board. A given `boardId` has to match. */
export async function lockColumn(
  context: StepContext<'BOARD_NOT_FOUND' | 'BOARD_COLUMN_NOT_FOUND'>,
  { id, boardId }: ColumnRef,
): Promise<BoardColumn> {
  const find = () =>
    context.db.boardColumn.findFirst({ where: { id, ...(boardId && { boardId }) } });
  const found = await find();
  if (found) await lockBoard(context, found.boardId);
  const column = found && (await find());
  if (!column) throw context.fail(boardColumnFailures.notFound(id));
  return column;
}
