import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrAreaColumn } from '../boards/id-or-area-column.ts';
import { workItemTypeSchema } from '../hierarchy/work-item-type.ts';
import { changeFailures, changeWorkItem } from './change-work-item.ts';
import { idOrTaskId } from './id-or-task-id.ts';
import { workItemSchema } from './work-item.ts';
import { title, workItemFields } from './work-item-fields.ts';

export const updateWorkItem = defineOperation({
  name: 'updateWorkItem',
  summary: 'Change a work item. What is left out stays as it is; null clears.',
  permission: 'work-items:write',
  input: z.object({
    id: idOrTaskId().describe('Its id or its taskId, such as A-T-37.'),
    title: title().optional(),
    type: workItemTypeSchema
      .optional()
      .describe('What it is now; a group that becomes a task goes to the backlog.'),
    boardColumnId: idOrAreaColumn()
      .optional()
      .describe('The column it moves to, to the top; tasks and ideas only.'),
    ...workItemFields,
  }),
  output: workItemSchema,
  fails: changeFailures,
  handle: (context, { id: ref, ...change }) => changeWorkItem(context, ref, change),
});
