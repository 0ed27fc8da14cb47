import { z } from 'zod';
import { defineDeletion } from '../../kernel/define-deletion.ts';
import { deleteRow } from '../../kernel/delete-row.ts';
import { deletionOf } from '../../kernel/deletion.ts';
import { mayManageOthers } from '../../kernel/role.ts';
import { ownRow } from '../../kernel/update-row.ts';
import { commentTarget } from './comment.ts';
import { commentFailures } from './comment-failures.ts';
import { requireComment } from './require-comment.ts';

export const deleteComment = defineDeletion({
  name: 'deleteComment',
  summary: 'Delete a comment and its history permanently. Only its author, owners and admins may.',
  permission: 'work-items:write',
  formerNames: { commentId: 'id' },
  input: z.object(commentTarget),
  output: deletionOf('comment'),
  fails: ['WORK_ITEM_NOT_FOUND', 'COMMENT_NOT_FOUND', 'COMMENT_NOT_YOURS'],
  async handle(context, target) {
    const { caller, fail } = context;
    const { id, userId } = await requireComment(context, target);
    if (userId !== caller.user.id && !mayManageOthers(caller.role)) {
      throw fail(commentFailures.onlyAuthorOrAdminDeletes());
    }
    const deleted = await deleteRow(context, { table: 'comments', where: ownRow(id) });
    if (!deleted) throw fail(commentFailures.notFound(id));
    return { answer: { deleted: true as const, id }, ...deleted };
  },
});
