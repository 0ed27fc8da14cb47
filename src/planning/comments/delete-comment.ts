import { z } from 'zod';
import { deletionOf } from '../../kernel/deletion.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { mayManageOthers } from '../../kernel/role.ts';
import { commentTarget } from './comment.ts';
import { commentFailures } from './comment-failures.ts';
import { requireComment } from './require-comment.ts';

export const deleteComment = defineOperation({
  name: 'deleteComment',
  summary: 'Delete a comment and its history permanently. Only its author, owners and admins may.',
  permission: 'work-items:write',
  formerNames: { commentId: 'id' },
  input: z.object(commentTarget),
  output: deletionOf('comment'),
  fails: ['WORK_ITEM_NOT_FOUND', 'COMMENT_NOT_FOUND', 'COMMENT_NOT_YOURS'],
  async handle(context, target) {
    const { caller, db, fail } = context;
    const { id, userId } = await requireComment(context, target);
    if (userId !== caller.user.id && !mayManageOthers(caller.role)) {
      throw fail(commentFailures.onlyAuthorOrAdminDeletes());
    }
    const { count } = await db.comment.deleteMany({ where: { id } });
    if (count === 0) throw fail(commentFailures.notFound(id));
    return { deleted: true as const, id };
  },
});
