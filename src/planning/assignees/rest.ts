import { removed } from '../../rest/flag-presenter.ts';
import { get, patch, post, remove } from '../../rest/route.ts';
import { addWorkItemAssignee } from './add-work-item-assignee.ts';
import { listWorkItemAssignees } from './list-work-item-assignees.ts';
import { removeWorkItemAssignee } from './remove-work-item-assignee.ts';
import { updateWorkItemAssignee } from './update-work-item-assignee.ts';

const assignees = '/api/work-items/:workItemId/assignees';

export const assigneeRoutes = [
  get(assignees, listWorkItemAssignees),
  post(assignees, addWorkItemAssignee),
  patch(`${assignees}/:userId`, updateWorkItemAssignee),
  remove(`${assignees}/:userId`, removeWorkItemAssignee, { presenter: removed }),
];
