import { z } from 'zod';
import { changes, creates, defineTool, destroys } from '../../mcp/tool.ts';
import { addWorkItemAssignee } from './add-work-item-assignee.ts';
import { removeWorkItemAssignee } from './remove-work-item-assignee.ts';
import { updateWorkItemAssignee } from './update-work-item-assignee.ts';

export const assigneeTools = [
  defineTool({
    name: 'add_work_item_assignee',
    title: 'Assign a member',
    toolset: 'planning',
    operation: addWorkItemAssignee,
    hints: creates,
  }),
  defineTool({
    name: 'update_work_item_assignee',
    title: 'Update the role of an assignee',
    toolset: 'planning',
    operation: updateWorkItemAssignee,
    hints: changes,
  }),
  defineTool({
    name: 'remove_work_item_assignee',
    title: 'Remove an assignee',
    toolset: 'planning',
    operation: removeWorkItemAssignee,
    output: z.object({ removed: z.literal(true) }),
    present: () => ({ removed: true }),
    hints: destroys,
  }),
];
