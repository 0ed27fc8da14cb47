import { defineRelation } from '../relation.ts';
import { type ShownBoardColumn, showBoardColumn } from './board-column.ts';

/** Columns by their ids. */
export const columnsById = defineRelation<null, ShownBoardColumn>({
  permission: 'boards:read',
  async loadMany({ db }, ids) {
    const [rows, totals] = await Promise.all([
      db.boardColumn.findMany({ where: { id: { in: [...ids] } } }),
      db.workItemTotal.groupBy({
        by: ['boardColumnId'],
        where: { boardColumnId: { in: [...ids] } },
        _sum: { count: true },
      }),
    ]);
    const counts = new Map(
      totals.map(({ boardColumnId, _sum }) => [boardColumnId ?? '', _sum.count ?? 0]),
    );
    return new Map(rows.map((row) => [row.id, showBoardColumn(row, counts)]));
  },
});
