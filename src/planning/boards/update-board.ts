import { z } from 'zod';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { idOrProject } from '../projects/id-or-project.ts';
import { requireKnownProject } from '../projects/require-known-project.ts';
import {
  boardAreaNameSchema,
  boardFields,
  boardInclude,
  boardName,
  boardSchema,
  showBoard,
  toBoardArea,
} from './board.ts';
import { boardFailures } from './board-failures.ts';
import { loadBoardTotals } from './board-totals.ts';
import { retireDefaultBoard } from './retire-default-board.ts';

export const updateBoard = defineOperation({
  name: 'updateBoard',
  summary: 'Update a board. Omitted fields keep their values; null clears them.',
  permission: 'boards:write',
  input: z.object({
    id: id().describe('ID of the board.'),
    name: boardName().optional(),
    area: boardAreaNameSchema.optional().describe('Kind of work.'),
    projectId: idOrProject()
      .nullish()
      .describe('ID or name of its project. Null for all projects.'),
    ...boardFields,
  }),
  output: boardSchema,
  fails: ['BOARD_NOT_FOUND', 'PROJECT_NOT_FOUND'],
  async handle(context, { id, area, allowedTypes, ...fields }) {
    const { projectId } = fields;
    return inTransaction(context, async (inner) => {
      const { db, fail } = inner;
      if (fields.isDefault) await retireDefaultBoard(inner);
      await requireKnownProject(inner, projectId);
      const data = {
        ...fields,
        ...(area && { area: toBoardArea(area) }),
        ...(allowedTypes !== undefined && { allowedTypes: allowedTypes ?? [] }),
      };
      const { count } = await db.board.updateMany({ where: { id }, data });
      if (count === 0) throw fail(boardFailures.notFound(id));
      const row = await db.board.findUniqueOrThrow({ where: { id }, include: boardInclude });
      return showBoard(row, await loadBoardTotals(db, [id]));
    });
  },
});
