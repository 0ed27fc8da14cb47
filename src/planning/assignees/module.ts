import './graphql.ts';
import { addWorkItemAssignee } from './add-work-item-assignee.ts';
import { listWorkItemAssignees } from './list-work-item-assignees.ts';
import { assigneeTools } from './mcp.ts';
import { removeWorkItemAssignee } from './remove-work-item-assignee.ts';
import { assigneeRoutes } from './rest.ts';
import { updateWorkItemAssignee } from './update-work-item-assignee.ts';

/** What the room contributes to the server. */
export const assigneesModule = {
  operations: [
    listWorkItemAssignees,
    addWorkItemAssignee,
    updateWorkItemAssignee,
    removeWorkItemAssignee,
  ],
  routes: assigneeRoutes,
  tools: assigneeTools,
  /** Operations that a transport does without, and why. */
  without: {
    mcp: {
      listWorkItemAssignees: 'get_work_item has them.',
    },
  },
};
