import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { defineUpdate } from '../../kernel/define-update.ts';
import { versionAfter } from '../../kernel/expected-version.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { commentContent, commentSchema, commentTarget, showComment } from './comment.ts';
import { commentFailures } from './comment-failures.ts';
import { requireComment } from './require-comment.ts';

export const updateComment = defineUpdate({
  name: 'updateComment',
  summary: 'Update the text of your own comment. The history keeps the earlier text.',
  permission: 'work-items:write',
  target: ['workItemId', 'id'],
  formerNames: { commentId: 'id' },
  input: z.object({ ...commentTarget, content: commentContent() }),
  output: commentSchema,
  fails: ['WORK_ITEM_NOT_FOUND', 'COMMENT_NOT_FOUND', 'COMMENT_NOT_YOURS'],
  handle(context, { content, ...target }) {
    return inTransaction(context, async (inner) => {
      const { caller, db, fail, now } = inner;
      const { organizationId, user } = caller;
      await lockComment(inner, target.id);
      const before = await requireComment(inner, target);
      if (before.userId !== user.id) throw fail(commentFailures.onlyAuthorChanges());
      const { updatedAt: wasUpdatedAt } = before;
      if (before.content === content) {
        return { answer: showComment(caller, before), changed: [], wasUpdatedAt };
      }
      const { id: commentId, content: oldContent } = before;
      await db.commentVersion.create({
        data: {
          organizationId,
          commentId,
          content: oldContent,
          editedAt: now(),
          editedByUserId: user.id,
        },
      });
      const [after] = await db.comment.updateManyAndReturn({
        where: { id: commentId },
        data: { content, updatedAt: versionAfter(wasUpdatedAt, now()) },
      });
      if (!after) throw fail(commentFailures.notFound(commentId));
      const answer = showComment(caller, { ...before, ...after });
      return { answer, changed: ['content'], wasUpdatedAt };
    });
  },
});

/** Locks the comment, so that concurrent updates each keep the text that they replace. */
async function lockComment({ db }: OperationContext, commentId: string): Promise<void> {
  await db.$rows(
    (organizationId) => Prisma.sql`
      SELECT 1 FROM "comments"
      WHERE "organizationId" = ${organizationId} AND "id" = ${commentId}::uuid
      FOR NO KEY UPDATE`,
  );
}
