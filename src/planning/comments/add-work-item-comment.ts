import { z } from 'zod';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrTaskId } from '../work-items/id-or-task-id.ts';
import { keepWorkItem } from '../work-items/lock-work-items.ts';
import { recordEvents } from '../work-items/record-events.ts';
import { requireWorkItem } from '../work-items/require-work-item.ts';
import { commentContent, commentInclude, commentSchema, showComment } from './comment.ts';

export const addWorkItemComment = defineOperation({
  name: 'addWorkItemComment',
  summary: 'Add a comment to a work item.',
  permission: 'work-items:write',
  input: z.object({
    workItemId: idOrTaskId().describe('ID or taskId.'),
    content: commentContent(),
    ...idempotencyFields,
  }),
  output: commentSchema,
  fails: ['WORK_ITEM_NOT_FOUND'],
  handle(context, { workItemId: ref, content }) {
    return inTransaction(context, async (inner) => {
      const { caller, db, now } = inner;
      const { id: workItemId } = await requireWorkItem(inner, ref);
      await keepWorkItem(inner, workItemId);
      const { organizationId, user } = caller;
      const createdAt = now();
      const comment = await db.comment.create({
        data: { organizationId, workItemId, userId: user.id, content, createdAt },
        include: commentInclude,
      });
      // Not the text: its author can still update or delete it.
      const metadata = { commentId: comment.id };
      await recordEvents(inner, [{ workItemId, eventType: 'comment', metadata }]);
      return showComment(caller, comment);
    });
  },
});
