import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { requirePermission } from '../../kernel/require-permission.ts';
import { id } from '../../kernel/schemas.ts';
import { boardInclude } from '../boards/board.ts';
import { boardFailures } from '../boards/board-failures.ts';
import { boardViewSchema, GROUPS_ARE_SHOWN, viewBoards } from './board-view.ts';
import { boardViewFields } from './board-view-input.ts';

export const listBoardWorkItems = defineOperation({
  name: 'listBoardWorkItems',
  summary: `Read the work items of a board by column, from left to right. ${GROUPS_ARE_SHOWN}`,
  permission: 'work-items:read',
  input: z.object({ boardId: id().describe('ID of the board.'), ...boardViewFields }),
  output: boardViewSchema,
  fails: ['BOARD_NOT_FOUND'],
  async handle(context, { boardId, ...input }) {
    requirePermission(context, 'boards:read');
    const { db, fail } = context;
    const board = await db.board.findUnique({
      where: { id: boardId },
      include: boardInclude,
      relationLoadStrategy: 'join',
    });
    if (!board) throw fail(boardFailures.notFound(boardId));
    const columns = board.columns.map(
      ({ topPosition, bottomPosition, organizationId, ...column }) => ({
        ...column,
        members: [column.id],
      }),
    );
    return viewBoards(context, { boards: [board], columns }, input);
  },
});
