import { defineRelation } from '../relation.ts';
import { boardInclude, type ShownBoard, showBoard } from './board.ts';
import { loadBoardTotals } from './board-totals.ts';

/** Boards by their ids. */
export const boardsById = defineRelation<null, ShownBoard>({
  permission: 'boards:read',
  async loadMany({ db }, ids) {
    const [rows, totals] = await Promise.all([
      db.board.findMany({
        where: { id: { in: [...ids] } },
        include: boardInclude,
        relationLoadStrategy: 'join',
      }),
      loadBoardTotals(db, ids),
    ]);
    return new Map(rows.map((row) => [row.id, showBoard(row, totals)]));
  },
});
