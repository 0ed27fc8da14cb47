import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { changeWorkItem } from './change-work-item.ts';
import { idOrTaskId } from './id-or-task-id.ts';
import { workItemSchema } from './work-item.ts';

export const setWorkItemParent = defineOperation({
  name: 'setWorkItemParent',
  summary: 'Put a work item below another, or at the top.',
  permission: 'work-items:write',
  input: z.object({
    workItemId: idOrTaskId().describe('Its id or its taskId, such as A-T-37.'),
    parentId: idOrTaskId()
      .nullable()
      .describe('The item it is to be below, by its id or taskId; null for none.'),
  }),
  output: workItemSchema,
  fails: ['WORK_ITEM_NOT_FOUND', 'PARENT_CYCLE'],
  handle: (context, { workItemId, parentId }) => changeWorkItem(context, workItemId, { parentId }),
});
