import { listWorkItemEvents } from './list-work-item-events.ts';
import { get } from '../../rest/route.ts';

export const eventRoutes = [get('/api/work-items/:workItemId/events', listWorkItemEvents)];
