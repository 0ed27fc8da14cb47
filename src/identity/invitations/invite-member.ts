import { z } from 'zod';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { roleSchema } from '../../kernel/role.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { requireMayGiveRole } from '../members/require-may-give-role.ts';
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
    'Invite a user to the organization. Only this response contains the link, which works once, ' +
    'within 7 days. Send it over a private channel. The role can have only permissions of the caller.',
  permission: 'members:write',
  changesAccess: true,
  input: z.object({
    email: emailSchema().describe('Email of the user, case-insensitive.'),
    role: roleSchema.default('member').describe('Role of the new member.'),
    ...idempotencyFields,
  }),
  secret: { idOf: ({ invitation }) => invitation.id, remedy: 'withdraw the invitation' },
  output: z
    .object({
      invitation: invitationSchema.describe('The created invitation.'),
      link: z.string().describe('URL for the invited user, shown only once. Send it privately.'),
    })
    .describe('Created invitation and its secret link.'),
  fails: ['ROLE_EXCEEDS_CALLER', 'ALREADY_MEMBER', 'ALREADY_INVITED', 'TOO_MANY_INVITATIONS'],
  async handle(context, { email, role }) {
    const { caller, db, now } = context;
    requireMayGiveRole(context, role);
    await requireInvitable(context, email);
    const { link, tokenHash } = mintInvitationLink(context);
    const { organizationId } = caller;
    const expiresAt = new Date(now().getTime() + VALID_MS);
    const data = { organizationId, email, role, tokenHash, inviterId: caller.user.id, expiresAt };
    const row = await db.invitation.create({ data, ...invitationSelection });
    return { invitation: showInvitation(context, row), link };
  },
});

/** Withdraws expired invitations. Fails for members, invited users and too many invitations. */
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
