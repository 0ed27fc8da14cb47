import { z } from 'zod';
import { boardSchema } from '../../services/boards/board.ts';
import { getBoard } from '../../services/boards/get-board.ts';
import { listBoards } from '../../services/boards/list-boards.ts';
import { defineTool, reads } from '../tool.ts';

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

export const boardTools = [
  defineTool({
    name: 'list_boards',
    title: 'List boards',
    description: 'List the boards, oldest first. get_board has their columns.',
    operation: listBoards,
    projectArgument: 'projectId',
    output: z.object({ boards: z.array(slimBoard) }),
    present: (boards) => ({
      boards: boards.map(({ columns, allowedTypes, totalItems, workspaceId, ...board }) => board),
    }),
    hints: reads,
  }),
  defineTool({
    name: 'get_board',
    title: 'Read a board',
    operation: getBoard,
    hints: reads,
  }),
];
