import { z } from 'zod';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { workItemRefs } from './bulk-move-work-items.ts';
import { lockWorkItems } from './lock-work-items.ts';
import { recordEvents } from './record-events.ts';
import { requireWorkItems } from './require-work-item.ts';
import { prioritySchema } from './work-item.ts';

export const bulkSetPriority = defineOperation({
  name: 'bulkSetPriority',
  summary: 'Set the priority of several work items atomically.',
  permission: 'work-items:write',
  formerNames: { workItemIds: 'ids' },
  input: z.object({
    ids: workItemRefs(),
    priority: prioritySchema.describe('New urgency of all items.'),
  }),
  output: z.object({
    updated: z.literal(true),
    workItemCount: z.int().describe('Number of given work items, including unchanged ones.'),
    count: z.int().describe('Former name of workItemCount.'),
  }),
  fails: ['WORK_ITEM_NOT_FOUND'],
  handle(context, { ids: refs, priority }) {
    return inTransaction(context, async (inner) => {
      const named = await requireWorkItems(inner, refs);
      const ids = named.map(({ id }) => id);
      await lockWorkItems(inner, ids);
      const items = await requireWorkItems(inner, ids);
      const changed = items.filter((item) => item.priority !== priority);
      const updatedAt = inner.now();
      await inner.db.workItem.updateMany({
        where: { id: { in: changed.map(({ id }) => id) } },
        data: { priority, updatedAt },
      });
      await recordEvents(
        { ...inner, now: () => updatedAt },
        changed.map((item) => ({
          workItemId: item.id,
          eventType: 'updated' as const,
          fieldName: 'priority',
          oldValue: item.priority,
          newValue: priority,
        })),
      );
      const workItemCount = items.length;
      return { updated: true as const, workItemCount, count: workItemCount, ids };
    });
  },
});
