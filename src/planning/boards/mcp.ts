import { z } from 'zod';
import { partFields } from '../../kernel/parts.ts';
import { defineTool, reads } from '../../mcp/tool.ts';
import { boardAreaSchema, boardSchema } from './board.ts';
import { boardColumnSchema } from './board-column.ts';
import { getBoard } from './get-board.ts';
import { getBoardContext } from './get-board-context.ts';
import { listBoards } from './list-boards.ts';

const slimBoard = boardSchema.pick({
  id: true,
  projectId: true,
  name: true,
  description: true,
  area: true,
  isDefault: true,
  createdAt: true,
  updatedAt: true,
});

const slimColumn = boardColumnSchema.pick({
  id: true,
  name: true,
  order: true,
  role: true,
  isDone: true,
  workItemCount: true,
});

const slimContext = getBoardContext.output.shape.boards.element.extend({
  columns: z.array(slimColumn),
});

export const boardTools = [
  defineTool({
    name: 'list_boards',
    title: 'List boards',
    description: 'List boards, oldest first. get_board has the columns.',
    operation: listBoards,
    input: listBoards.input.extend({
      after: partFields.after.describe('A nextCursor.'),
      area: boardAreaSchema.nullish().describe('Of this area.'),
    }),
    projectArgument: 'projectId',
    output: z.object({ boards: z.array(slimBoard), nextCursor: z.string().nullable() }),
    present: ({ items, nextCursor }) => ({
      boards: items.map(
        ({ columns, allowedTypes, workItemCount, totalItems, workspaceId, ...board }) => board,
      ),
      nextCursor,
    }),
    hints: reads,
  }),
  defineTool({
    name: 'get_board',
    title: 'Read a board',
    operation: getBoard,
    hints: reads,
  }),
  defineTool({
    name: 'get_board_context',
    title: 'Read the boards to work on',
    description:
      'Read the boards of a project and of all projects, oldest first. columnMap: column ID by ' +
      'stage of work, or null.',
    operation: getBoardContext,
    projectArgument: 'projectId',
    output: getBoardContext.output.extend({ boards: z.array(slimContext) }),
    present: ({ projectId, boards }) => ({
      projectId,
      boards: boards.map(({ columns, ...board }) => ({
        ...board,
        columns: columns.map(({ id, name, order, role, isDone, workItemCount }) => ({
          id,
          name,
          order,
          role,
          isDone,
          workItemCount,
        })),
      })),
    }),
    hints: reads,
  }),
];
