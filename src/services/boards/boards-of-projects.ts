import { defineRelation } from '../relation.ts';
import { boardInclude, type ShownBoard, showBoard } from './board.ts';
import { loadBoardTotals } from './board-totals.ts';

const MAX_BOARDS = 500;

/** The boards of projects: each project's own, and those that are for all. */
export const boardsOfProjects = defineRelation<null, ShownBoard[]>({
  permission: 'boards:read',
  async loadMany({ db }, ids) {
    const rows = await db.board.findMany({
      where: { OR: [{ projectId: { in: [...ids] } }, { projectId: null }] },
      include: boardInclude,
      relationLoadStrategy: 'join',
      orderBy: { id: 'asc' },
      take: MAX_BOARDS,
    });
    const totals = await loadBoardTotals(
      db,
      rows.map(({ id }) => id),
    );
    const boards = rows.map((row) => showBoard(row, totals));
    const of = (id: string) =>
      boards.filter(({ projectId }) => projectId === id || projectId === null);
    return new Map(ids.map((id) => [id, of(id)]));
  },
});
