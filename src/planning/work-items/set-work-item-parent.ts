import { z } from 'zod';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrTaskId } from './id-or-task-id.ts';
import { loadWorkItem } from './load-work-items.ts';
import { lockWithParent } from './lock-with-parent.ts';
import { recordChanges } from './record-changes.ts';
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
  handle: (context, { workItemId, parentId: ref }) =>
    inTransaction(context, async (inner) => {
      const { parentId, before } = await lockWithParent(inner, workItemId, ref);
      const { id } = before;
      const [after] = await inner.db.workItem.updateManyAndReturn({
        where: { id },
        data: { parentId },
      });
      if (after) await recordChanges(inner, { before, after });
      return loadWorkItem(inner, id);
    }),
});
