import type { TenantClient } from '../../db/tenant-client.ts';
import { DomainError } from '../../errors.ts';
import { boardNotFound } from '../boards/board.ts';

/** The column that new tasks of a board go to: "Backlog", else one with that role, else the first. */
export async function findBacklog(db: TenantClient, boardId: string): Promise<string> {
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
  if (!board) throw new DomainError(...boardNotFound(boardId));
  throw new DomainError(
    'BOARD_COLUMN_ROLE_NOT_FOUND',
    `The board ${boardId} has no columns. Create one first.`,
  );
}
