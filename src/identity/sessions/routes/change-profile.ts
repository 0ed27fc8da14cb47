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
    let changedFields: string[];
    if (email === undefined || email === user.email) {
      changedFields = await storeName(signIn.prisma, userId, name);
    } else {
      const password = parseInput(newEmailSchema, { currentPassword }).currentPassword;
      const given = { sessionId: id, credentials: { email: user.email, password } };
      changedFields = await changeEmail(signIn, request, { ...given, email, name });
    }
    return { data: await requireSessionInfo(signIn, { id }), changedFields };
  },
});

/** Stores a name, which the user has then chosen. Returns the fields that changed. */
async function storeName(
  { user }: Pick<Prisma.TransactionClient, 'user'>,
  id: string,
  name: string | undefined,
): Promise<string[]> {
  if (name === undefined) return [];
  // A condition compares under the lock of the update.
  const named = { name, needsName: false };
  const { count } = await user.updateMany({ where: { id, name: { not: name } }, data: named });
  if (count > 0) return ['name'];
  await user.updateMany({ where: { id, needsName: true }, data: { needsName: false } });
  return [];
}

type Change = {
  sessionId: string;
  credentials: { email: string; password: string };
  email: string;
  name: string | undefined;
};

/** Checks the password, within the rate limit of sign-in, and stores the profile. */
async function changeEmail(
  signIn: SignIn,
  { address }: HttpRequest,
  { credentials, ...change }: Change,
): Promise<string[]> {
  const attempt = { email: credentials.email, address };
  await signIn.limits.count(attempt);
  const account = await verifyPassword(signIn, credentials);
  if (!account) throw passwordWrong();
  const changed = await signIn.prisma
    .$transaction((transaction) => storeEmail(transaction, account, change))
    .catch((error) => {
      throw isDuplicate(error) ? emailTaken(change.email) : error;
    });
  await signIn.limits.forgive(attempt);
  return changed;
}

/** Stores a profile with a new email, which ends the other sessions and the open reset link. */
async function storeEmail(
  transaction: Prisma.TransactionClient,
  account: Account,
  { sessionId, email, name }: Omit<Change, 'credentials'>,
): Promise<string[]> {
  const { userId } = account;
  const isUnchanged = await lockIfUnchanged(transaction, account);
  const session = await transaction.session.findUnique({ where: { id: sessionId } });
  if (!session) throw notSignedIn();
  if (!isUnchanged) throw passwordWrong();
  const changed = await storeName(transaction, userId, name);
  await transaction.user.update({ where: { id: userId }, data: { email } });
  await transaction.passwordReset.deleteMany({ where: { userId } });
  await endOtherSessions(transaction, { userId, keptId: sessionId });
  return [...changed, 'email'];
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
