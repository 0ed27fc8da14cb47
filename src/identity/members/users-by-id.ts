import type { z } from 'zod';
import { defineRelation } from '../../kernel/relation.ts';
import { type personSchema, showPerson } from '../people/person.ts';

/** Users by ID, if they are members. */
export const usersById = defineRelation<null, z.output<typeof personSchema>>({
  permission: 'members:read',
  async loadMany({ caller, db }, ids) {
    const rows = await db.member.findMany({
      where: { userId: { in: [...ids] } },
      include: { user: true },
      relationLoadStrategy: 'join',
    });
    return new Map(rows.map(({ user }) => [user.id, showPerson(caller, user)]));
  },
});
