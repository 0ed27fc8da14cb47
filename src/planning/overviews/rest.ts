import { get } from '../../rest/route.ts';
import { getProjectDetail } from './get-project-detail.ts';
import { getWorkItemContext } from './get-work-item-context.ts';

export const overviewRoutes = [
  get('/api/projects/:id/detail', getProjectDetail),
  get('/api/work-items/:workItemId/context', getWorkItemContext),
];
