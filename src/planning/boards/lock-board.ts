import type { StepContext } from '../../kernel/step-context.ts';
import { boardFailures } from './board-failures.ts';

/** Locks a board and its columns until the end of the transaction. */
export async function lockBoard(
  { db, fail, now }: StepContext<'BOARD_NOT_FOUND'>,
  id: string,
): Promise<void> {
  const { count } = await db.board.updateMany({ where: { id }, data: { updatedAt: now() } });
  if (count === 0) throw fail(boardFailures.notFound(id));
}
