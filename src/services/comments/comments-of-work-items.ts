import { type Page, type Paging, pageQuery, toPage } from '../paging.ts';
import { defineRelation } from '../relation.ts';
import { commentInclude, type ShownComment, showComment } from './comment.ts';

type Args = Paging & { total: boolean };

/** The comments on each work item. */
export const commentsOfWorkItems = defineRelation<Args, Page<ShownComment>>({
  permission: 'work-items:read',
  async loadMany({ caller, db }, ids, args) {
    const items = await db.workItem.findMany({
      where: { id: { in: [...ids] } },
      relationLoadStrategy: 'join',
      select: {
        id: true,
        comments: { ...pageQuery(args), include: commentInclude },
        ...(args.total && { _count: { select: { comments: true } } }),
      },
    });
    return new Map(
      items.map(({ id, comments, _count }) => {
        const rows = comments.map((row) => showComment(caller, row));
        return [id, toPage(args, { rows, total: _count?.comments ?? null })];
      }),
    );
  },
});
