import { z } from 'zod';
import { id } from '../../kernel/schemas.ts';
import { deleted } from '../../rest/flag-presenter.ts';
import { get, patch, post, remove } from '../../rest/route.ts';
import { idOrColumnOfBoard } from '../boards/id-or-area-column.ts';
import { bulkMoveWorkItems } from './bulk-move-work-items.ts';
import { bulkSetPriority } from './bulk-set-priority.ts';
import { createEpic, createFeature, createStory, createTask } from './create-typed-work-item.ts';
import { createWorkItem } from './create-work-item.ts';
import { deleteWorkItem } from './delete-work-item.ts';
import { getWorkItem } from './get-work-item.ts';
import { listWorkItems } from './list-work-items.ts';
import { moveWorkItem } from './move-work-item.ts';
import { resetAi } from './reset-ai.ts';
import { resolveTaskIds } from './resolve-task-ids.ts';
import { resolveWorkItems } from './resolve-work-items.ts';
import { setWorkItemParent } from './set-work-item-parent.ts';
import { updateWorkItem } from './update-work-item.ts';

const boardId = id().describe('ID of the board.');
const boardColumnId = idOrColumnOfBoard().describe('ID, name or role of the column.');

const moved = {
  data: z.object({ moved: z.literal(true), cascaded: z.int().optional() }),
  present: ({ cascadedLeafCount }: z.input<typeof moveWorkItem.output>) => ({
    moved: true,
    ...(cascadedLeafCount !== null && { cascaded: cascadedLeafCount }),
  }),
};

const movedMany = {
  data: z.object({ moved: z.literal(true), count: z.int() }),
  present: ({ movedCount }: z.input<typeof bulkMoveWorkItems.output>) => ({
    moved: true,
    count: movedCount,
  }),
};

const placed = {
  data: setWorkItemParent.output.pick({ parentId: true }),
  present: ({ parentId }: z.input<typeof setWorkItemParent.output>) => ({ parentId }),
};

const reset = {
  data: z.object({ reset: z.literal(true) }),
  present: () => ({ reset: true }),
};

export const workItemRoutes = [
  get('/api/work-items', listWorkItems),
  post('/api/work-items', createWorkItem),
  post('/api/work-items/tasks', createTask, {
    input: createTask.input.extend({ boardId, boardColumnId }),
  }),
  post('/api/work-items/stories', createStory, { input: createStory.input.extend({ boardId }) }),
  post('/api/work-items/features', createFeature, {
    input: createFeature.input.extend({ boardId }),
  }),
  post('/api/work-items/epics', createEpic, { input: createEpic.input.extend({ boardId }) }),
  get('/api/work-items/:id', getWorkItem),
  patch('/api/work-items/:id', updateWorkItem),
  remove('/api/work-items/:id', deleteWorkItem, { presenter: deleted }),
  patch('/api/work-items/:id/move', moveWorkItem, { presenter: moved }),
  patch('/api/work-items/:id/parent', setWorkItemParent, { presenter: placed }),
  post('/api/work-items/bulk/move', bulkMoveWorkItems, { status: 200, presenter: movedMany }),
  patch('/api/work-items/bulk/priority', bulkSetPriority),
  patch('/api/work-items/:id/reset-ai', resetAi, { presenter: reset }),
  get('/api/work-items/resolve', resolveWorkItems),
  get('/api/work-items/resolve-task-ids', resolveTaskIds),
];
