import { builder } from '../../graphql/builder.ts';
import { enumOf } from '../../graphql/enums.ts';
import { addMutation } from '../../graphql/mutation.ts';
import { userRef } from '../../identity/people/graphql.ts';
import { assigneeRoleSchema, type ShownWorkItem } from '../work-items/work-item.ts';
import { addWorkItemAssignee } from './add-work-item-assignee.ts';
import { removeWorkItemAssignee } from './remove-work-item-assignee.ts';
import { updateWorkItemAssignee } from './update-work-item-assignee.ts';

export const assigneeRef = builder
  .objectRef<ShownWorkItem['assignees'][number]>('Assignee')
  .implement({
    description: 'A member who works on an item.',
    fields: (t) => ({
      user: t.expose('user', { type: userRef, description: 'Who.' }),
      role: t.expose('role', { type: enumOf(assigneeRoleSchema), description: 'As what.' }),
      assignedAt: t.expose('assignedAt', { type: 'DateTime', description: 'Since when.' }),
    }),
  });

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
