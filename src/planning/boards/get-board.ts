import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { boardInclude, boardSchema, showBoard } from './board.ts';
import { boardFailures } from './board-failures.ts';
import { loadBoardTotals } from './board-totals.ts';

export const getBoard = defineOperation({
  name: 'getBoard',
  summary: 'Read one board with its columns.',
  permission: 'boards:read',
  input: z.object({ id: id().describe('ID of the board.') }),
  output: boardSchema,
  fails: ['BOARD_NOT_FOUND'],
  async handle({ db, fail }, { id }) {
    const [row, totals] = await Promise.all([
      db.board.findUnique({ where: { id }, include: boardInclude, relationLoadStrategy: 'join' }),
      loadBoardTotals(db, [id]),
    ]);
    if (!row) throw fail(boardFailures.notFound(id));
    return showBoard(row, totals);
  },
});
