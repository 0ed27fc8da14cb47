import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { mayManageOthers } from '../../kernel/role.ts';
import { commentPlace } from './comment.ts';
import { commentFailures } from './comment-failures.ts';
import { requireComment } from './require-comment.ts';

export const deleteComment = defineOperation({
  name: 'deleteComment',
  summary:
    'Delete a comment and its history for good. Owners and admins may delete those of others.',
  permission: 'work-items:write',
  input: z.object(commentPlace),
  output: z.object({ deleted: z.literal(true), id: z.string().describe('The id it had.') }),
  fails: ['WORK_ITEM_NOT_FOUND', 'COMMENT_NOT_FOUND', 'COMMENT_NOT_YOURS'],
  async handle(context, place) {
    const { caller, db, fail } = context;
    const { id, userId } = await requireComment(context, place);
    if (userId !== caller.user.id && !mayManageOthers(caller.role)) {
      throw fail(commentFailures.onlyAuthorOrAdminDeletes());
    }
    const { count } = await db.comment.deleteMany({ where: { id } });
    if (count === 0) throw fail(commentFailures.notFound(id));
    return { deleted: true as const, id };
  },
});
