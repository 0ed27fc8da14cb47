import { defineRelation } from '../../kernel/relation.ts';
import { type ShownTag, showTag } from './tag.ts';

/** Tags by ID. */
export const tagsById = defineRelation<null, ShownTag>({
  permission: 'work-items:read',
  async loadMany({ db }, ids) {
    const rows = await db.tag.findMany({ where: { id: { in: [...ids] } } });
    return new Map(rows.map((row) => [row.id, showTag(row)]));
  },
});
