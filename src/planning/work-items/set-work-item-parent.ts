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
  summary: 'Set the parent of a work item, or move it to the top level.',
  permission: 'work-items:write',
  input: z.object({
    workItemId: idOrTaskId().describe('ID or taskId.'),
    parentId: idOrTaskId()
      .nullable()
      .describe('ID or taskId of the new parent; null for the top level.'),
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
