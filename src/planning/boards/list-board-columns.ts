import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { boardColumnSchema } from './board-column.ts';
import { boardFailures } from './board-failures.ts';
import { loadColumns } from './load-columns.ts';

export const listBoardColumns = defineOperation({
  name: 'listBoardColumns',
  summary: 'List the columns of a board from the left, 50 at most.',
  permission: 'boards:read',
  input: z.object({ boardId: id().describe('ID of the board.') }),
  output: z.array(boardColumnSchema),
  fails: ['BOARD_NOT_FOUND'],
  async handle({ db, fail }, { boardId }) {
    const [board, columns] = await Promise.all([
      db.board.findUnique({ where: { id: boardId }, select: { id: true } }),
      loadColumns(db, boardId),
    ]);
    if (!board) throw fail(boardFailures.notFound(boardId));
    return columns;
  },
});
