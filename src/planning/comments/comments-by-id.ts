import { defineRelation } from '../../kernel/relation.ts';
import { commentInclude, type ShownComment, showComment } from './comment.ts';

/** Comments by their ids; those on archived items are left out. */
export const commentsById = defineRelation<null, ShownComment>({
  permission: 'work-items:read',
  async loadMany({ caller, db }, ids) {
    const rows = await db.comment.findMany({
      where: { id: { in: [...ids] }, workItem: { archivedAt: null } },
      include: commentInclude,
      relationLoadStrategy: 'join',
    });
    return new Map(rows.map((row) => [row.id, showComment(caller, row)]));
  },
});
