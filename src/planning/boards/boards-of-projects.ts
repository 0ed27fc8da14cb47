import { defineRelation } from '../../kernel/relation.ts';
import type { ShownBoard } from './board.ts';
import { loadBoards } from './load-boards.ts';

/** The boards of projects: each project's own, and those that are for all. */
export const boardsOfProjects = defineRelation<null, ShownBoard[]>({
  permission: 'boards:read',
  async loadMany({ db }, ids) {
    const where = { OR: [{ projectId: { in: [...ids] } }, { projectId: null }] };
    const boards = await loadBoards(db, where);
    const of = (id: string) =>
      boards.filter(({ projectId }) => projectId === id || projectId === null);
    return new Map(ids.map((id) => [id, of(id)]));
  },
});
