import { z } from 'zod';
import { defineUpdate } from '../../kernel/define-update.ts';
import { versionAfter } from '../../kernel/expected-version.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { changedFieldsSince } from './changed-fields-since.ts';
import { idOrTaskId } from './id-or-task-id.ts';
import { loadWorkItem } from './load-work-items.ts';
import { lockWithParent } from './lock-with-parent.ts';
import { recordChanges } from './record-changes.ts';
import { workItemSchema } from './work-item.ts';

export const setWorkItemParent = defineUpdate({
  name: 'setWorkItemParent',
  summary: 'Set the parent of a work item, or move it to the top level.',
  permission: 'work-items:write',
  target: ['id'],
  formerNames: { workItemId: 'id' },
  input: z.object({
    id: idOrTaskId().describe('ID or taskId.'),
    parentId: idOrTaskId()
      .nullable()
      .describe('ID or taskId of the new parent; null for the top level.'),
  }),
  output: workItemSchema,
  fails: ['WORK_ITEM_NOT_FOUND', 'PARENT_CYCLE'],
  changesSince: changedFieldsSince,
  handle: (context, { id: itemRef, parentId: ref }) =>
    inTransaction(context, async (inner) => {
      const { parentId, before } = await lockWithParent(inner, itemRef, ref);
      const { id, updatedAt: wasUpdatedAt } = before;
      if (parentId === before.parentId) {
        return { answer: await loadWorkItem(inner, id), changed: [], wasUpdatedAt };
      }
      const data = { parentId, updatedAt: versionAfter(wasUpdatedAt, inner.now()) };
      const [after] = await inner.db.workItem.updateManyAndReturn({ where: { id }, data });
      if (after) await recordChanges(inner, { before, after });
      return { answer: await loadWorkItem(inner, id), changed: ['parentId'], wasUpdatedAt };
    }),
});
