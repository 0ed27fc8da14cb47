import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { pageOf, pageQuery, pagingFields, toPage } from '../../kernel/paging.ts';
import { commentTarget } from './comment.ts';
import {
  commentVersionInclude,
  commentVersionSchema,
  showCommentVersion,
} from './comment-version.ts';
import { requireComment } from './require-comment.ts';

export const listCommentVersions = defineOperation({
  name: 'listCommentVersions',
  summary: 'List the earlier texts of a comment, latest first.',
  permission: 'work-items:read',
  input: z.object({
    workItemId: commentTarget.workItemId,
    commentId: commentTarget.id,
    ...pagingFields,
  }),
  output: pageOf(commentVersionSchema),
  fails: ['WORK_ITEM_NOT_FOUND', 'COMMENT_NOT_FOUND'],
  async handle(context, { workItemId, commentId, ...paging }, { total: wantsTotal = true }) {
    const { caller, db } = context;
    const { where: position, ...query } = pageQuery(paging);
    await requireComment(context, { workItemId, id: commentId });
    const [rows, total] = await Promise.all([
      db.commentVersion.findMany({
        where: { ...position, commentId },
        include: commentVersionInclude,
        relationLoadStrategy: 'join',
        ...query,
      }),
      wantsTotal ? db.commentVersion.count({ where: { commentId } }) : null,
    ]);
    return toPage(paging, { rows: rows.map((row) => showCommentVersion(caller, row)), total });
  },
});
