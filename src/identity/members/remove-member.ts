import { z } from 'zod';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { personSchema, showPerson } from '../people/person.ts';
import { requireChangeable, requireOther, requireOtherOwner } from './require-changeable.ts';

export const removeMember = defineOperation({
  name: 'removeMember',
  summary:
    'Take somebody out of the organization: their keys are revoked, and they can do nothing here ' +
    'with their next request. What they have made stays.',
  permission: 'members:write',
  input: z.object({ userId: id().describe('The user id of the member.') }),
  output: z.object({
    removed: z.literal(true),
    user: personSchema,
    revokedApiKeys: z.number().int().describe('How many keys of theirs worked until now.'),
  }),
  fails: ['MEMBER_NOT_FOUND', 'ROLE_EXCEEDS_CALLER', 'LAST_OWNER', 'NOT_YOURSELF'],
  handle: (context, { userId }) =>
    inTransaction(context, async (inner) => {
      const { caller, db, now } = inner;
      requireOther(inner, userId);
      const member = await requireChangeable(inner, userId);
      await requireOtherOwner(inner, member);
      // Otherwise the keys would work again as soon as they were invited again.
      const revoked = await db.apiKey.updateMany({
        where: { userId, revokedAt: null },
        data: { revokedAt: now(), revokedById: caller.user.id },
      });
      await db.invitation.updateMany({
        where: { inviterId: userId, status: 'pending' },
        data: { status: 'withdrawn' },
      });
      await db.member.delete({ where: { id: member.id } });
      return {
        removed: true as const,
        user: showPerson(caller, member.user),
        revokedApiKeys: revoked.count,
      };
    }),
});
