import { z } from 'zod';
import { deleted } from '../../rest/flag-presenter.ts';
import { get, patch, post, remove } from '../../rest/route.ts';
import { boardAreaNameSchema, boardSchema } from './board.ts';
import { createBoard } from './create-board.ts';
import { createBoardColumn } from './create-board-column.ts';
import { createBoardFromTemplate } from './create-board-from-template.ts';
import { deleteBoard } from './delete-board.ts';
import { deleteBoardColumn } from './delete-board-column.ts';
import { getBoard } from './get-board.ts';
import { getBoardContext } from './get-board-context.ts';
import { listBoardColumns } from './list-board-columns.ts';
import { listBoardTemplates } from './list-board-templates.ts';
import { listBoards } from './list-boards.ts';
import { provisionBoard } from './provision-board.ts';
import { reorderBoardColumns } from './reorder-board-columns.ts';
import { updateBoard } from './update-board.ts';
import { updateBoardColumn } from './update-board-column.ts';

const area = boardAreaNameSchema.describe('Kind of work. Spanish names are accepted.');

const provisioned = {
  data: z.object({
    provisioned: z.boolean(),
    board: boardSchema.optional(),
    message: z.string().optional(),
  }),
  present: ({ board }: z.input<typeof provisionBoard.output>) =>
    board ? { provisioned: true, board } : { provisioned: false, message: 'Already provisioned' },
};

export const boardRoutes = [
  get('/api/boards', listBoards),
  post('/api/boards', createBoard),
  post('/api/boards/from-template', createBoardFromTemplate),
  post('/api/boards/provision', provisionBoard, {
    presenter: provisioned,
    otherwise: { status: 200, when: (output) => !output.provisioned },
  }),
  get('/api/boards/templates', listBoardTemplates),
  get('/api/boards/area/:area', listBoards, { input: z.object({ area }) }),
  get('/api/boards/:id', getBoard),
  patch('/api/boards/:id', updateBoard),
  remove('/api/boards/:id', deleteBoard, { presenter: deleted }),
  get('/api/boards/:boardId/columns', listBoardColumns),
  post('/api/boards/:boardId/columns', createBoardColumn),
  patch('/api/boards/:boardId/columns/reorder', reorderBoardColumns),
  patch('/api/boards/:boardId/columns/:id', updateBoardColumn),
  remove('/api/boards/:boardId/columns/:id', deleteBoardColumn, { presenter: deleted }),
  get('/api/projects/:projectId/boards', listBoards),
  get('/api/projects/:projectId/board-context', getBoardContext),
];
