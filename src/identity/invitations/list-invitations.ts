import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { invitationSchema, invitationSelection, showInvitation } from './invitation.ts';

const MAX_INVITATIONS = 500;

export const listInvitations = defineOperation({
  name: 'listInvitations',
  summary:
    'List the open invitations, newest first, 500 at most, without their links. Used and withdrawn ' +
    'invitations are omitted.',
  permission: 'members:read',
  input: z.object({}),
  output: z.array(invitationSchema),
  fails: [],
  async handle(context) {
    const rows = await context.db.invitation.findMany({
      where: { status: 'pending' },
      ...invitationSelection,
      relationLoadStrategy: 'join',
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: MAX_INVITATIONS,
    });
    return rows.map((row) => showInvitation(context, row));
  },
});
