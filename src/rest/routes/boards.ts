import { createBoard } from '../../services/boards/create-board.ts';
import { getBoard } from '../../services/boards/get-board.ts';
import { listBoards } from '../../services/boards/list-boards.ts';
import { get, post } from '../route.ts';

export const boardRoutes = [
  get('/api/boards', listBoards),
  post('/api/boards', createBoard),
  get('/api/boards/:id', getBoard),
  get('/api/projects/:projectId/boards', listBoards),
];
