import { z } from 'zod';
import type { HttpRequest } from '../../../transport/exchange.ts';
import { givenPasswordSchema, newPasswordSchema } from '../../people/new-password.ts';
import { type Account, lockIfUnchanged, storePassword, verifyPassword } from '../account.ts';
import { cookiesOf, insertSession } from '../open-session.ts';
import type { OpenSession } from '../read-session.ts';
import {
  notSignedIn,
  passwordWrong,
  requireSession,
  requireSessionInfo,
} from '../require-session.ts';
import { defineSessionRoute } from '../session-route.ts';
import type { SignIn } from '../sign-in.ts';

export const changePassword = defineSessionRoute({
  method: 'POST',
  path: '/api/auth/change-password',
  input: z.object({
    currentPassword: givenPasswordSchema(),
    newPassword: newPasswordSchema,
  }),
  async answer(signIn, { request, input: { currentPassword, newPassword } }) {
    const session = await requireSession(signIn, request);
    const { user } = await requireSessionInfo(signIn, session);
    // The rate limit also applies here, against guesses in an unattended browser.
    const attempt = { email: user.email, address: request.address };
    await signIn.limits.count(attempt);
    const account = await verifyPassword(signIn, { email: user.email, password: currentPassword });
    if (!account) throw passwordWrong();
    const passwordHash = await signIn.passwords.hash(newPassword);
    const token = await replacePassword(signIn, { request, session, account, passwordHash });
    await signIn.limits.forgive(attempt);
    const cookies = await cookiesOf(signIn, request, token);
    return { data: await requireSessionInfo(signIn, { token }), cookies };
  },
});

type Replacement = {
  request: HttpRequest;
  session: OpenSession;
  account: Account;
  passwordHash: string;
};

/** Stores the password and replaces all sessions by one, which keeps the active organization. */
function replacePassword(
  { prisma, now }: SignIn,
  { request, session, account, passwordHash }: Replacement,
): Promise<string> {
  const { userId } = account;
  return prisma.$transaction(async (transaction) => {
    const { organizationId, id } = session;
    const isUnchanged = await lockIfUnchanged(transaction, account);
    if (!(await transaction.session.findUnique({ where: { id } }))) throw notSignedIn();
    if (!isUnchanged) throw passwordWrong();
    await storePassword(transaction, { userId, passwordHash });
    return insertSession(transaction, { account, request, now: now(), organizationId });
  });
}
