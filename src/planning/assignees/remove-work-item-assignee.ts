import { z } from 'zod';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { keepWorkItem } from '../work-items/lock-work-items.ts';
import { recordEvents } from '../work-items/record-events.ts';
import { assigneePlace } from './assignee.ts';
import { assigneeFailures } from './assignee-failures.ts';
import { requireAssignee } from './require-assignee.ts';

export const removeWorkItemAssignee = defineOperation({
  name: 'removeWorkItemAssignee',
  summary: 'Remove an assignee from a work item.',
  permission: 'work-items:write',
  input: z.object(assigneePlace),
  output: z.object({
    removed: z.literal(true),
    id: z.string().describe('ID of the removed assignment.'),
  }),
  fails: ['WORK_ITEM_NOT_FOUND', 'ASSIGNEE_NOT_FOUND'],
  handle(context, place) {
    return inTransaction(context, async (inner) => {
      const { db, fail } = inner;
      const { id, workItemId, member } = await requireAssignee(inner, place);
      await keepWorkItem(inner, workItemId);
      const { count } = await db.workItemAssignee.deleteMany({ where: { id } });
      if (count === 0) throw fail(assigneeFailures.notFound(place.userId));
      const oldValue = member.user.name;
      await recordEvents(inner, [
        { workItemId, eventType: 'updated', fieldName: 'assignees', oldValue },
      ]);
      return { removed: true as const, id, workItemId };
    });
  },
});
