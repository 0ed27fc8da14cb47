import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrAccount } from '../people/id-or-member.ts';
import { personSchema, showPerson } from '../people/person.ts';
import { endSessions } from './end-sessions.ts';
import { requireChangeable, requireOther, requireOtherOwner } from './require-changeable.ts';

export const removeMember = defineOperation({
  name: 'removeMember',
  summary:
    'Remove a member from the organization, from their next request on. Their sessions end, ' +
    'their API keys are revoked and their open invitations withdrawn. Objects that they created remain.',
  permission: 'members:write',
  changesAccess: true,
  input: z.object({ userId: idOrAccount() }),
  output: z
    .object({
      removed: z.literal(true),
      user: personSchema.describe('The removed user.'),
      revokedApiKeyCount: z.number().int().describe('Number of API keys that were revoked.'),
    })
    .describe('Removed member and the effect on their API keys.'),
  fails: ['MEMBER_NOT_FOUND', 'ROLE_EXCEEDS_CALLER', 'LAST_OWNER', 'NOT_YOURSELF'],
  async handle(context, { userId }) {
    const { caller, db, now } = context;
    requireOther(context, userId);
    const member = await requireChangeable(context, userId);
    await requireOtherOwner(context, member);
    // Otherwise keys, invitations and sessions would become valid again when the user rejoins.
    const revoked = await db.apiKey.updateManyAndReturn({
      where: { userId, revokedAt: null },
      data: { revokedAt: now(), revokedById: caller.user.id },
      select: { id: true },
    });
    const withdrawn = await db.invitation.updateManyAndReturn({
      where: { inviterId: userId, status: 'pending' },
      data: { status: 'withdrawn' },
      select: { id: true },
    });
    await db.member.delete({ where: { id: member.id } });
    await endSessions(context, userId);
    return {
      removed: true as const,
      user: showPerson(caller, member.user),
      revokedApiKeyCount: revoked.length,
      apiKeyIds: revoked.map(({ id }) => id),
      invitationIds: withdrawn.map(({ id }) => id),
    };
  },
});
