import { get } from '../../rest/route.ts';
import { listAreaWorkItems } from './list-area-work-items.ts';
import { listBoardWorkItems } from './list-board-work-items.ts';

export const boardViewRoutes = [
  get('/api/boards/:boardId/work-items', listBoardWorkItems),
  get('/api/boards/area/:area/work-items', listAreaWorkItems),
];
