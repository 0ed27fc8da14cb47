import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { invitationSchema, invitationSelection, showInvitation } from './invitation.ts';
import { invitationFailures } from './invitation-failures.ts';

export const revokeInvitation = defineOperation({
  name: 'revokeInvitation',
  summary: 'Withdraw an invitation. Its link stops working immediately.',
  permission: 'members:write',
  changesAccess: true,
  input: z.object({ id: id().describe('ID of the invitation.') }),
  output: z.object({
    revoked: z.literal(true),
    invitation: invitationSchema.describe('The withdrawn invitation.'),
  }),
  fails: ['INVITATION_NOT_FOUND'],
  async handle(context, { id }) {
    const { db, fail } = context;
    const { count } = await db.invitation.updateMany({
      where: { id, status: 'pending' },
      data: { status: 'withdrawn' },
    });
    const row = await db.invitation.findUnique({ where: { id }, ...invitationSelection });
    if (!row || count === 0) throw fail(invitationFailures.notFound(id));
    return { revoked: true as const, invitation: showInvitation(context, row) };
  },
});
