import { addDeletion, addMutation } from '../../graphql/mutation.ts';
import { assigneeRef } from '../work-items/graphql/assignee.ts';
import { changedWorkItem } from '../work-items/graphql/changed-work-item.ts';
import { addWorkItemAssignee } from './add-work-item-assignee.ts';
import { removeWorkItemAssignee } from './remove-work-item-assignee.ts';
import { updateWorkItemAssignee } from './update-work-item-assignee.ts';

type OfWorkItem = { workItemId: string };

const workItem = changedWorkItem<OfWorkItem>(
  'The work item with its assignees.',
  ({ workItemId }) => workItemId,
);

addMutation(addWorkItemAssignee, {
  type: assigneeRef,
  field: 'assignee',
  further: (t) => ({ workItem: t.field(workItem) }),
});
addMutation(updateWorkItemAssignee, {
  type: assigneeRef,
  field: 'assignee',
  further: (t) => ({ workItem: t.field(workItem) }),
});
addDeletion(removeWorkItemAssignee, { further: (t) => ({ workItem: t.field(workItem) }) });
