import { getProjectDetail } from './get-project-detail.ts';
import { getWorkItemContext } from './get-work-item-context.ts';
import { overviewRoutes } from './rest.ts';

/** Operations, routes and tools of the room. */
export const overviewsModule = {
  operations: [getProjectDetail, getWorkItemContext],
  routes: overviewRoutes,
  tools: [],
  /** Operations that a transport omits, and why. */
  without: {
    mcp: {
      getProjectDetail: 'get_project and get_board_context return the fields that a model needs.',
      getWorkItemContext:
        'The tools for dependencies, AI sessions and work items return its parts.',
    },
    graphql: {
      getWorkItemContext: '`workItem { blockedBy blocks aiSessions children }` reads the same.',
      getProjectDetail: '`project { boards docLinks repositories notes }` reads the same.',
    },
  },
};
