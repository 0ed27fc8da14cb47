import { addDeletion, addMutation } from '../../graphql/mutation.ts';
import { assigneeRef } from '../work-items/graphql/assignee.ts';
import { addWorkItemAssignee } from './add-work-item-assignee.ts';
import { removeWorkItemAssignee } from './remove-work-item-assignee.ts';
import { updateWorkItemAssignee } from './update-work-item-assignee.ts';

addMutation(addWorkItemAssignee, { type: assigneeRef, field: 'assignee' });
addMutation(updateWorkItemAssignee, { type: assigneeRef, field: 'assignee' });
addDeletion(removeWorkItemAssignee);
