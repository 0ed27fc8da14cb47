import { DomainError } from '../../errors.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { boardNotFound } from './board.ts';

/** Makes sure that a board is there, and that nobody else changes its columns until the transaction ends. */
export async function lockBoard({ db, now }: OperationContext, id: string): Promise<void> {
  const { count } = await db.board.updateMany({ where: { id }, data: { updatedAt: now() } });
  if (count === 0) throw new DomainError(...boardNotFound(id));
}
