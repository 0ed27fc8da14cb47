import { z } from 'zod';
import { deletionOf } from '../../kernel/deletion.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { mayManageOthers } from '../../kernel/role.ts';
import { commentPlace } from './comment.ts';
import { commentFailures } from './comment-failures.ts';
import { requireComment } from './require-comment.ts';

export const deleteComment = defineOperation({
  name: 'deleteComment',
  summary: 'Delete a comment and its history permanently. Only its author, owners and admins may.',
  permission: 'work-items:write',
  input: z.object(commentPlace),
  output: deletionOf('comment'),
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
