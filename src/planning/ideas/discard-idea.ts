import { z } from 'zod';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrTaskId } from '../work-items/id-or-task-id.ts';
import { recordEvents } from '../work-items/record-events.ts';
import { requireIdea } from './require-idea.ts';

export const discardIdea = defineOperation({
  name: 'discardIdea',
  summary: 'Discard an idea: archive it, so that no list contains it.',
  permission: 'work-items:write',
  input: z.object({ id: idOrTaskId().describe('ID or taskId of the idea.') }),
  output: z.object({
    discarded: z.literal(true),
    id: z.string().describe('ID of the discarded idea.'),
  }),
  fails: ['WORK_ITEM_NOT_FOUND', 'NOT_AN_IDEA'],
  handle(context, { id: ref }) {
    return inTransaction(context, async (inner) => {
      const { id } = await requireIdea(inner, { ref, done: 'discarded' });
      const data = { archivedAt: inner.now() };
      await inner.db.workItem.updateMany({ where: { id }, data });
      await recordEvents(inner, [{ workItemId: id, eventType: 'cancelled' }]);
      return { discarded: true as const, id };
    });
  },
});
