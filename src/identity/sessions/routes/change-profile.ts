import { z } from 'zod';
import { translateDatabaseError } from '../../../db/database-error.ts';
import type { Prisma } from '../../../db/generated/client.ts';
import { DomainError } from '../../../errors.ts';
import { parseInput } from '../../../kernel/operation.ts';
import { line } from '../../../kernel/schemas.ts';
import type { HttpRequest } from '../../../transport/exchange.ts';
import { emailSchema } from '../../people/email.ts';
import { givenPasswordSchema } from '../../people/new-password.ts';
import { type Account, endOtherSessions, lockIfUnchanged, verifyPassword } from '../account.ts';
import {
  notSignedIn,
  passwordWrong,
  requireSession,
  requireSessionInfo,
} from '../require-session.ts';
import { defineSessionRoute } from '../session-route.ts';
import type { SignIn } from '../sign-in.ts';

const newEmailSchema = z.object({
  currentPassword: givenPasswordSchema('is required to change the email'),
});

export const changeProfile = defineSessionRoute({
  method: 'POST',
  path: '/api/auth/profile',
  input: z.object({
    name: line().optional(),
    email: emailSchema().optional(),
    currentPassword: z.unknown().optional(),
  }),
  async answer(signIn, { request, input: { name, email, currentPassword } }) {
    const { id, userId } = await requireSession(signIn, request);
    const { user } = await requireSessionInfo(signIn, { id });
    const data = name === undefined ? {} : { name, needsName: false };
    if (email === undefined || email === user.email) {
      await signIn.prisma.user.update({ where: { id: userId }, data });
    } else {
      const password = parseInput(newEmailSchema, { currentPassword }).currentPassword;
      const given = { sessionId: id, credentials: { email: user.email, password } };
      await changeEmail(signIn, request, { ...given, data: { ...data, email } });
    }
    return { data: await requireSessionInfo(signIn, { id }) };
  },
});

type Change = {
  sessionId: string;
  credentials: { email: string; password: string };
  data: { email: string; name?: string; needsName?: boolean };
};

/** Checks the password, within the rate limit of sign-in, and stores the profile. */
async function changeEmail(
  signIn: SignIn,
  { address }: HttpRequest,
  { credentials, ...change }: Change,
): Promise<void> {
  const attempt = { email: credentials.email, address };
  await signIn.limits.count(attempt);
  const account = await verifyPassword(signIn, credentials);
  if (!account) throw passwordWrong();
  await signIn.prisma
    .$transaction((transaction) => storeEmail(transaction, account, change))
    .catch((error) => {
      throw isDuplicate(error) ? emailTaken(change.data.email) : error;
    });
  await signIn.limits.forgive(attempt);
}

/** Stores a profile with a new email, which ends the other sessions and the open reset link. */
async function storeEmail(
  transaction: Prisma.TransactionClient,
  account: Account,
  { sessionId, data }: Omit<Change, 'credentials'>,
): Promise<void> {
  const { userId } = account;
  const isUnchanged = await lockIfUnchanged(transaction, account);
  const session = await transaction.session.findUnique({ where: { id: sessionId } });
  if (!session) throw notSignedIn();
  if (!isUnchanged) throw passwordWrong();
  await transaction.user.update({ where: { id: userId }, data });
  await transaction.passwordReset.deleteMany({ where: { userId } });
  await endOtherSessions(transaction, { userId, keptId: sessionId });
}

/** Only the email of a user is unique in these tables. */
function isDuplicate(error: unknown): boolean {
  const known = translateDatabaseError(error);
  return known instanceof DomainError && known.code === 'ALREADY_EXISTS';
}

function emailTaken(email: string): DomainError {
  return new DomainError(
    'EMAIL_TAKEN',
    `Another user has the email ${email}. Use another address.`,
  );
}
