import './graphql.ts';
import { listWorkItemEvents } from './list-work-item-events.ts';
import { eventTools } from './mcp.ts';
import { eventsById } from './relations.ts';
import { eventRoutes } from './rest.ts';

/** Operations, routes and tools of the room. */
export const eventsModule = {
  operations: [listWorkItemEvents],
  routes: eventRoutes,
  tools: eventTools,
  nodes: {
    WorkItemEvent: { table: 'workItemEvents', byId: eventsById },
  },
};
