import './graphql.ts';
import { addWorkItemAssignee } from './add-work-item-assignee.ts';
import { listWorkItemAssignees } from './list-work-item-assignees.ts';
import { assigneeTools } from './mcp.ts';
import { removeWorkItemAssignee } from './remove-work-item-assignee.ts';
import { assigneeRoutes } from './rest.ts';
import { updateWorkItemAssignee } from './update-work-item-assignee.ts';

/** Operations, routes and tools of the room. */
export const assigneesModule = {
  operations: [
    listWorkItemAssignees,
    addWorkItemAssignee,
    updateWorkItemAssignee,
    removeWorkItemAssignee,
  ],
  routes: assigneeRoutes,
  tools: assigneeTools,
  /** Operations that a transport omits, and why. */
  without: {
    mcp: {
      listWorkItemAssignees: 'get_work_item returns the assignees.',
    },
  },
};
