import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import { newPasswordSchema } from '../people/new-password.ts';
import { tokenSchema } from '../people/token-schema.ts';
import { lockAccount, storePassword } from '../sessions/account.ts';
import { defineSessionRoute } from '../sessions/session-route.ts';
import type { SignIn } from '../sessions/sign-in.ts';
import { findPasswordReset } from './find-password-reset.ts';

export const resetPassword = defineSessionRoute({
  method: 'POST',
  path: '/api/auth/reset-password',
  input: z.object({ token: tokenSchema, newPassword: newPasswordSchema }),
  async answer(signIn, { request: { address }, input: { token, newPassword } }) {
    await signIn.limits.count({ address });
    await findPasswordReset(signIn, token);
    const passwordHash = await signIn.passwords.hash(newPassword);
    const { email } = await takePasswordReset(signIn, { token, passwordHash });
    await signIn.limits.forgive({ email, address });
    // Opens no session: a link does not replace signing in.
    return { data: { email } };
  },
});

type Use = { token: string; passwordHash: string };

/**
 * Uses the link up, after another check of it and its creator under the locks that changes of access
 * and of passwords take. Of concurrent uses, one succeeds.
 */
function takePasswordReset({ prisma, now }: SignIn, { token, passwordHash }: Use) {
  return prisma.$transaction(async (transaction) => {
    const { userId, organizationId } = await findPasswordReset({ prisma: transaction, now }, token);
    if (organizationId) {
      await transaction.$queryRaw(
        Prisma.sql`SELECT 1 FROM "organizations" WHERE "id" = ${organizationId}::uuid FOR NO KEY UPDATE`,
      );
    }
    await lockAccount(transaction, userId);
    const { user } = await findPasswordReset({ prisma: transaction, now }, token);
    await storePassword(transaction, { userId, passwordHash });
    return user;
  });
}
