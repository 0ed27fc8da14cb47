import { getProjectDetail } from './get-project-detail.ts';
import { getWorkItemContext } from './get-work-item-context.ts';
import { overviewRoutes } from './rest.ts';

/** What the room contributes to the server. */
export const overviewsModule = {
  operations: [getProjectDetail, getWorkItemContext],
  routes: overviewRoutes,
  tools: [],
  /** Operations that a transport does without, and why. */
  without: {
    mcp: {
      getProjectDetail: 'get_project and get_board_context have what a model works with.',
      getWorkItemContext:
        'The tools for dependencies, AI sessions and work items have the parts of it.',
    },
    graphql: {
      getWorkItemContext: 'A graph asks a work item for what it wants of it.',
      getProjectDetail: '`project { boards docLinks repositories notes }` reads the same.',
    },
  },
};
