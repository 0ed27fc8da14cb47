import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { memberInclude, memberSchema, showMember } from './member.ts';

const MAX_MEMBERS = 1_000;

export const listMembers = defineOperation({
  name: 'listMembers',
  summary: 'List the members of the organization, oldest first, 1,000 at most.',
  permission: 'members:read',
  input: z.object({}),
  output: z.array(memberSchema),
  fails: [],
  async handle({ caller, db }) {
    const rows = await db.member.findMany({
      include: memberInclude(caller),
      relationLoadStrategy: 'join',
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: MAX_MEMBERS,
    });
    return rows.map((row) => showMember(caller, row));
  },
});
