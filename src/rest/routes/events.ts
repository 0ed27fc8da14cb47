import { listWorkItemEvents } from '../../services/events/list-work-item-events.ts';
import { get } from '../route.ts';

export const eventRoutes = [get('/api/work-items/:workItemId/events', listWorkItemEvents)];
