import { z } from 'zod';
import { tokenSchema } from '../people/token-schema.ts';
import { defineSessionRoute } from '../sessions/session-route.ts';
import { findPasswordReset } from './find-password-reset.ts';

export const readPasswordReset = defineSessionRoute({
  method: 'POST',
  path: '/api/auth/password-reset',
  input: z.object({ token: tokenSchema }),
  async answer(signIn, { request: { address }, input: { token } }) {
    await signIn.limits.count({ address });
    const { user, expiresAt } = await findPasswordReset(signIn, token);
    await signIn.limits.forgive({ address });
    const { name, email } = user;
    return { data: { name, email, expiresAt: expiresAt.toISOString() } };
  },
});
