import type { StepContext } from '../../kernel/step-context.ts';
import { boardColumnFailures } from '../boards/board-column-failures.ts';
import { boardFailures } from '../boards/board-failures.ts';

/** The column for new tasks: the one named "Backlog", else with the role backlog, else the first. */
export async function findBacklog(
  { db, fail }: StepContext<'BOARD_NOT_FOUND' | 'BOARD_COLUMN_ROLE_NOT_FOUND'>,
  boardId: string,
): Promise<string> {
  const columns = await db.boardColumn.findMany({
    where: { boardId },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
  });
  const column =
    columns.find(({ name }) => name.toLowerCase() === 'backlog') ??
    columns.find(({ role }) => role === 'backlog') ??
    columns[0];
  if (column) return column.id;
  const board = await db.board.findUnique({ where: { id: boardId }, select: { id: true } });
  if (!board) throw fail(boardFailures.notFound(boardId));
  throw fail(boardColumnFailures.none(boardId));
}
