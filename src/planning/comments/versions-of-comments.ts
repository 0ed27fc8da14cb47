import { type Page, type Paging, pageQuery, toPage } from '../../kernel/paging.ts';
import { defineRelation } from '../../kernel/relation.ts';
import {
  commentVersionInclude,
  type ShownCommentVersion,
  showCommentVersion,
} from './comment-version.ts';

type Args = Paging & { total: boolean };

/** What each comment said before. */
export const versionsOfComments = defineRelation<Args, Page<ShownCommentVersion>>({
  permission: 'work-items:read',
  async loadMany({ caller, db }, ids, args) {
    const comments = await db.comment.findMany({
      where: { id: { in: [...ids] } },
      relationLoadStrategy: 'join',
      select: {
        id: true,
        versions: { ...pageQuery(args), include: commentVersionInclude },
        ...(args.total && { _count: { select: { versions: true } } }),
      },
    });
    return new Map(
      comments.map(({ id, versions, _count }) => {
        const rows = versions.map((row) => showCommentVersion(caller, row));
        return [id, toPage(args, { rows, total: _count?.versions ?? null })];
      }),
    );
  },
});
