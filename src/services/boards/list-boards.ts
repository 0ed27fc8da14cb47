import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { projectNotFound } from '../projects/project-not-found.ts';
import { id } from '../schemas.ts';
import { boardInclude, boardSchema, showBoard } from './board.ts';
import { boardAreaNameSchema, toBoardArea } from './board-area.ts';
import { loadBoardTotals } from './board-totals.ts';

const MAX_BOARDS = 500;

export const listBoards = defineOperation({
  name: 'listBoards',
  summary: 'List the boards, oldest first, with their columns; 500 at most.',
  permission: 'boards:read',
  input: z.object({
    projectId: id()
      .nullish()
      .describe("Only this project's boards and those that are for all projects."),
    area: boardAreaNameSchema.nullish().describe('Only boards for this kind of work.'),
  }),
  output: z.array(boardSchema),
  fails: ['PROJECT_NOT_FOUND'],
  async handle({ db, fail }, { projectId, area }) {
    if (projectId && !(await db.project.findUnique({ where: { id: projectId } }))) {
      throw fail(...projectNotFound(projectId));
    }
    const rows = await db.board.findMany({
      where: {
        ...(area && { area: toBoardArea(area) }),
        ...(projectId && { OR: [{ projectId }, { projectId: null }] }),
      },
      include: boardInclude,
      relationLoadStrategy: 'join',
      orderBy: { id: 'asc' },
      take: MAX_BOARDS,
    });
    const totals = await loadBoardTotals(
      db,
      rows.map((row) => row.id),
    );
    return rows.map((row) => showBoard(row, totals));
  },
});
