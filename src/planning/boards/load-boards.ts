import type { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { boardInclude, type ShownBoard, showBoard } from './board.ts';
import { loadBoardTotals } from './board-totals.ts';

const MAX_BOARDS = 500;

/** Loads matching boards with their totals, oldest first, at most 500, in two statements. */
export async function loadBoards(
  db: TenantClient,
  where: Prisma.BoardWhereInput,
): Promise<ShownBoard[]> {
  const rows = await db.board.findMany({
    where,
    include: boardInclude,
    relationLoadStrategy: 'join',
    orderBy: { id: 'asc' },
    take: MAX_BOARDS,
  });
  const totals = await loadBoardTotals(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => showBoard(row, totals));
}
