import type { z } from 'zod';
import { defineRelation } from '../../kernel/relation.ts';
import { memberInclude, type memberSchema, showMember } from './member.ts';

/** Members by user ID. */
export const membersByUserId = defineRelation<null, z.output<typeof memberSchema>>({
  permission: 'members:read',
  async loadMany({ caller, db }, userIds) {
    const rows = await db.member.findMany({
      where: { userId: { in: [...userIds] } },
      include: memberInclude(caller),
      relationLoadStrategy: 'join',
    });
    return new Map(rows.map((row) => [row.userId, showMember(caller, row)]));
  },
});
