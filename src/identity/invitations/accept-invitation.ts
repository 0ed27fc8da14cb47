import { z } from 'zod';
import { type Invitation, Prisma } from '../../db/generated/client.ts';
import { parseInput } from '../../kernel/operation.ts';
import { line } from '../../kernel/schemas.ts';
import type { HttpRequest } from '../../transport/exchange.ts';
import { givenPasswordSchema, newPasswordSchema } from '../people/new-password.ts';
import { personWithPassword } from '../people/person-with-password.ts';
import { tokenSchema } from '../people/token-schema.ts';
import { activate } from '../sessions/activate.ts';
import { openFirstSession, openSession } from '../sessions/open-session.ts';
import { readSession } from '../sessions/read-session.ts';
import { requireSessionInfo } from '../sessions/require-session.ts';
import { findSessionInfo, type SessionKey } from '../sessions/session-info.ts';
import { defineSessionRoute } from '../sessions/session-route.ts';
import type { SignIn } from '../sessions/sign-in.ts';
import { findInvitation } from './find-invitation.ts';
import { invitationFailures } from './invitation-failures.ts';

const accountSchema = z.object({
  password: givenPasswordSchema('is required, because an account with this email exists'),
});

const newAccountSchema = z.object({
  name: line(undefined, 'is required for a new account'),
  password: newPasswordSchema,
});

export const acceptInvitation = defineSessionRoute({
  method: 'POST',
  path: '/api/auth/accept-invitation',
  input: z.object({
    token: tokenSchema,
    name: z.unknown().optional(),
    password: z.unknown().optional(),
  }),
  async answer(signIn, { request, input }) {
    const invitation = await findInvitation(signIn, input.token);
    const { email, organizationId } = invitation;
    const user = await signIn.prisma.user.findUnique({ where: { email } });
    const details = { invitation, input };
    const {
      userId,
      cookies = [],
      ...session
    } = user
      ? await joinAs(user.id, { signIn, request, ...details })
      : await joinAsNew({ signIn, request, ...details });
    await activate(signIn, { session, userId, organizationId });
    return { data: await requireSessionInfo(signIn, session), cookies };
  },
});

type Acceptance = {
  signIn: SignIn;
  request: HttpRequest;
  invitation: Invitation;
  input: { token: string; name?: unknown; password?: unknown };
};

/**
 * Adds an existing user. A link does not authenticate anybody, so the user has a session already or
 * signs in with the password.
 */
async function joinAs(userId: string, { signIn, request, invitation, input }: Acceptance) {
  const session = await readSession(signIn, request);
  const info = session && (await findSessionInfo(signIn, session));
  const { email } = invitation;
  const opened: SessionKey & { cookies?: readonly string[] } =
    session && info?.user.id === userId
      ? { id: session.id }
      : await openSession(signIn, request, { email, ...parseInput(accountSchema, input) });
  const joining = { invitation, token: input.token, now: signIn.now };
  await signIn.prisma.$transaction(async (transaction) => {
    await takeInvitation(transaction, joining);
    await addMember(transaction, { invitation, userId });
  });
  return { ...opened, userId };
}

/** Creates the account, adds it and opens a session. */
async function joinAsNew({ signIn, request, invitation, input }: Acceptance) {
  const { name, password } = parseInput(newAccountSchema, input);
  const { email } = invitation;
  const passwordHash = await signIn.passwords.hash(password);
  const data = personWithPassword({ name, email, passwordHash });
  const userId = data.id;
  const joining = { invitation, token: input.token, now: signIn.now };
  await signIn.prisma.$transaction(async (transaction) => {
    await takeInvitation(transaction, joining);
    await transaction.user.create({ data });
    await addMember(transaction, { invitation, userId });
  });
  const opened: SessionKey & { cookies?: readonly string[] } = await openFirstSession(
    signIn,
    request,
    { email, password },
  );
  return { ...opened, userId };
}

type Joining = { invitation: Invitation; token: string; now: () => Date };

/**
 * Uses the invitation up, after another check of it and its inviter under the lock that changes of
 * access take. Of concurrent uses, one succeeds.
 */
async function takeInvitation(
  transaction: Prisma.TransactionClient,
  { invitation: { id, organizationId }, token, now }: Joining,
): Promise<void> {
  await transaction.$queryRaw(
    Prisma.sql`SELECT 1 FROM "organizations" WHERE "id" = ${organizationId}::uuid FOR NO KEY UPDATE`,
  );
  await findInvitation({ prisma: transaction, now }, token);
  await transaction.invitation.update({ where: { id }, data: { status: 'accepted' } });
}

type Membership = { invitation: Invitation; userId: string };

async function addMember(
  transaction: Prisma.TransactionClient,
  { invitation: { organizationId, role }, userId }: Membership,
): Promise<void> {
  const member = { organizationId, userId, role };
  const joined = await transaction.member.createMany({ data: member, skipDuplicates: true });
  if (joined.count === 1) return;
  throw invitationFailures.youAreMember();
}
