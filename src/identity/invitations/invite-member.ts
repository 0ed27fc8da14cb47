import { z } from 'zod';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { roleSchema } from '../../kernel/role.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { requireMayGiveRole } from '../members/require-may-give-role.ts';
import { lockOrganization } from '../organizations/lock-organization.ts';
import { emailSchema } from '../people/email.ts';
import {
  invitationSchema,
  invitationSelection,
  mintInvitationLink,
  showInvitation,
} from './invitation.ts';
import { invitationFailures } from './invitation-failures.ts';

const VALID_MS = 7 * 24 * 60 * 60 * 1_000;
const MAX_PENDING = 500;

export const inviteMember = defineOperation({
  name: 'inviteMember',
  summary:
    'Invite somebody into the organization. The link is in this one answer: hand it to them by a ' +
    'private way. It works once, within seven days. Nobody can give a role that may more than they.',
  permission: 'members:write',
  input: z.object({
    email: emailSchema().describe('Their address, in any case.'),
    role: roleSchema.default('member').describe('What they are to be.'),
  }),
  output: z.object({
    invitation: invitationSchema,
    link: z.string().describe('The address to open. It is shown only here.'),
  }),
  fails: ['ROLE_EXCEEDS_CALLER', 'ALREADY_MEMBER', 'ALREADY_INVITED', 'TOO_MANY_INVITATIONS'],
  handle: (context, { email, role }) =>
    inTransaction(context, async (inner) => {
      const { caller, db, now } = inner;
      requireMayGiveRole(inner, role);
      await lockOrganization(inner);
      await requireInvitable(inner, email);
      const { link, tokenHash } = mintInvitationLink(inner);
      const { organizationId } = caller;
      const expiresAt = new Date(now().getTime() + VALID_MS);
      const data = { organizationId, email, role, tokenHash, inviterId: caller.user.id, expiresAt };
      const row = await db.invitation.create({ data, ...invitationSelection });
      return { invitation: showInvitation(inner, row), link };
    }),
});

/** What is out of date makes room for another; who is in, or about to be, is not invited again. */
async function requireInvitable(
  { db, fail, now }: StepContext<'ALREADY_MEMBER' | 'ALREADY_INVITED' | 'TOO_MANY_INVITATIONS'>,
  email: string,
): Promise<void> {
  if (await db.member.findFirst({ where: { user: { email } } })) {
    throw fail(invitationFailures.alreadyMember(email));
  }
  const expired = { status: 'pending', expiresAt: { lte: now() } } as const;
  await db.invitation.updateMany({ where: expired, data: { status: 'withdrawn' } });
  if (await db.invitation.findFirst({ where: { email, status: 'pending' } })) {
    throw fail(invitationFailures.alreadyInvited(email));
  }
  if ((await db.invitation.count({ where: { status: 'pending' } })) < MAX_PENDING) return;
  throw fail(invitationFailures.tooMany(MAX_PENDING));
}
