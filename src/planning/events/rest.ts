import { get } from '../../rest/route.ts';
import { listWorkItemEvents } from './list-work-item-events.ts';

export const eventRoutes = [get('/api/work-items/:workItemId/events', listWorkItemEvents)];
