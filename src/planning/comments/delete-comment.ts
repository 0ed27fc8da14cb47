import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { mayManageOthers } from '../../kernel/role.ts';
import { commentNotFound, commentPlace } from './comment.ts';
import { requireComment } from './require-comment.ts';

export const deleteComment = defineOperation({
  name: 'deleteComment',
  summary:
    'Delete a comment and its history for good. Owners and admins may delete those of others.',
  permission: 'work-items:write',
  input: z.object(commentPlace),
  output: z.object({ deleted: z.literal(true), id: z.string().describe('The id it had.') }),
  fails: ['WORK_ITEM_NOT_FOUND', 'COMMENT_NOT_FOUND', 'COMMENT_NOT_YOURS'],
  async handle({ caller, db, fail }, place) {
    const { id, userId } = await requireComment(db, place);
    if (userId !== caller.user.id && !mayManageOthers(caller.role)) {
      throw fail(
        'COMMENT_NOT_YOURS',
        'Only who wrote a comment, an owner or an admin can delete it.',
      );
    }
    const { count } = await db.comment.deleteMany({ where: { id } });
    if (count === 0) throw fail(...commentNotFound(id));
    return { deleted: true as const, id };
  },
});
