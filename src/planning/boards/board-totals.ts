import type { TenantClient } from '../../db/tenant-client.ts';
import type { BoardTotals } from './board.ts';

/** Counts the unarchived work items of boards and of their columns, in one statement. */
export async function loadBoardTotals(
  db: TenantClient,
  boardIds: readonly string[],
): Promise<BoardTotals> {
  const boards = new Map<string, number>();
  const columns = new Map<string, number>();
  const rows = await db.workItemTotal.groupBy({
    by: ['boardId', 'boardColumnId'],
    where: { boardId: { in: [...boardIds] } },
    _sum: { count: true },
  });
  for (const { boardId, boardColumnId, _sum } of rows) {
    const count = _sum.count ?? 0;
    boards.set(boardId, (boards.get(boardId) ?? 0) + count);
    if (boardColumnId) columns.set(boardColumnId, count);
  }
  return { boards, columns };
}
