import { builder } from '../../graphql/builder.ts';
import { addMutation } from '../../graphql/mutation.ts';
import { assigneeRef } from '../work-items/graphql/assignee.ts';
import { addWorkItemAssignee } from './add-work-item-assignee.ts';
import { removeWorkItemAssignee } from './remove-work-item-assignee.ts';
import { updateWorkItemAssignee } from './update-work-item-assignee.ts';

addMutation(addWorkItemAssignee, {
  type: assigneeRef,
  pick: (assignee) => assignee,
  field: { name: 'assignee', description: 'Who works on it now.' },
});

addMutation(updateWorkItemAssignee, {
  type: assigneeRef,
  pick: (assignee) => assignee,
  field: { name: 'assignee', description: 'The assignee in the new role.' },
});

const removedRef = builder.objectRef<{ id: string }>('RemoveWorkItemAssigneeSuccess').implement({
  description: 'They no longer work on it.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'The id the assignment had.' }) }),
});

addMutation(removeWorkItemAssignee, { type: removedRef, pick: (removed) => removed });
