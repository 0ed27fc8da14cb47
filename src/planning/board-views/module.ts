import { listAreaWorkItems } from './list-area-work-items.ts';
import { listBoardWorkItems } from './list-board-work-items.ts';
import { boardViewRoutes } from './rest.ts';

/** Operations, routes and tools of the room. */
export const boardViewsModule = {
  operations: [listBoardWorkItems, listAreaWorkItems],
  routes: boardViewRoutes,
  tools: [],
  /** Operations that a transport omits, and why. */
  without: {
    mcp: {
      listBoardWorkItems:
        "A whole board exceeds a model's context. list_work_items reads one column.",
      listAreaWorkItems: "Whole boards exceed a model's context. list_work_items reads one column.",
    },
    graphql: {
      listBoardWorkItems: '`board { columns { workItems } }` reads the same.',
      listAreaWorkItems: '`boards(filter: { area }) { columns { workItems } }` reads the same.',
    },
  },
};
