import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { partFields, partOf, readPart } from '../../kernel/parts.ts';
import { memberInclude, memberSchema, showMember } from './member.ts';

const MAX_MEMBERS = 1_000;

export const listMembers = defineOperation({
  name: 'listMembers',
  summary: 'List the members, oldest first, 1,000 at a time.',
  permission: 'members:read',
  input: z.object({
    after: partFields.after.describe('User ID of the last member so far: only members after it.'),
  }),
  output: partOf(memberSchema),
  fails: [],
  async handle({ caller, db }, { after }) {
    const { organizationId } = caller;
    const part = await readPart(after, {
      limit: MAX_MEMBERS,
      cursorOf: (userId) => ({ organizationId_userId: { organizationId, userId } }),
      read: (place) =>
        db.member.findMany({
          include: memberInclude(caller),
          relationLoadStrategy: 'join',
          orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
          ...place,
        }),
      idOf: ({ userId }) => userId,
      has: (userId) => db.member.findFirst({ where: { userId }, select: { id: true } }),
    });
    return { ...part, items: part.items.map((row) => showMember(caller, row)) };
  },
});
