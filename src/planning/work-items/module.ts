import './graphql/work-item.ts';
import './graphql/work-item-mutations.ts';
import './graphql/work-item-resolution.ts';
import { bulkMoveWorkItems } from './bulk-move-work-items.ts';
import { bulkSetPriority } from './bulk-set-priority.ts';
import { createEpic, createFeature, createStory, createTask } from './create-typed-work-item.ts';
import { createWorkItem } from './create-work-item.ts';
import { deleteWorkItem } from './delete-work-item.ts';
import { getWorkItem } from './get-work-item.ts';
import { followWorkItem } from './graphql/follow-work-item.ts';
import { listWorkItems } from './list-work-items.ts';
import { workItemTools } from './mcp.ts';
import { moveWorkItem } from './move-work-item.ts';
import { resetAi } from './reset-ai.ts';
import { resolveTaskIds } from './resolve-task-ids.ts';
import { resolveWorkItems } from './resolve-work-items.ts';
import { workItemRoutes } from './rest.ts';
import { setWorkItemParent } from './set-work-item-parent.ts';
import { updateWorkItem } from './update-work-item.ts';
import { workItemsById } from './work-items-by-id.ts';

/** Operations, routes and tools of the room. */
export const workItemsModule = {
  operations: [
    createWorkItem,
    createTask,
    createStory,
    createFeature,
    createEpic,
    listWorkItems,
    getWorkItem,
    updateWorkItem,
    moveWorkItem,
    bulkMoveWorkItems,
    bulkSetPriority,
    deleteWorkItem,
    setWorkItemParent,
    resolveWorkItems,
    resolveTaskIds,
    resetAi,
  ],
  routes: workItemRoutes,
  tools: workItemTools,
  nodes: {
    WorkItem: { table: 'workItems', byId: workItemsById, follow: followWorkItem },
  },
  /** Operations that a transport omits, and why. */
  without: {
    mcp: {
      bulkSetPriority: 'update_work_item sets the priority. Fewer tools are easier to choose from.',
      setWorkItemParent: 'update_work_item sets the parent. Fewer tools are easier to choose from.',
      resetAi: 'Users release items that an agent left reserved. A model uses move_work_item.',
      resolveTaskIds: 'resolve_work_items resolves them. Fewer tools are easier to choose from.',
    },
    graphql: {
      resolveTaskIds: '`resolveWorkItems { items { workItem { board } } }` reads the same.',
    },
  },
};
