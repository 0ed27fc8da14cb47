import { listAreaWorkItems } from './list-area-work-items.ts';
import { listBoardWorkItems } from './list-board-work-items.ts';
import { boardViewRoutes } from './rest.ts';

/** What the room contributes to the server. */
export const boardViewsModule = {
  operations: [listBoardWorkItems, listAreaWorkItems],
  routes: boardViewRoutes,
  tools: [],
  /** Operations that a transport does without, and why. */
  without: {
    mcp: {
      listBoardWorkItems:
        "A whole board is too much for a model's context; list_work_items reads a column.",
      listAreaWorkItems:
        "Whole boards are too much for a model's context; list_work_items reads a column.",
    },
    graphql: {
      listBoardWorkItems: '`board { columns { workItems } }` reads the same.',
      listAreaWorkItems: '`boards(filter: { area }) { columns { workItems } }` reads the same.',
    },
  },
};
