import { z } from 'zod';
import { tokenSchema } from '../people/token-schema.ts';
import { defineSessionRoute } from '../sessions/session-route.ts';
import { findInvitation } from './find-invitation.ts';

export const readInvitation = defineSessionRoute({
  method: 'POST',
  path: '/api/auth/invitation',
  input: z.object({ token: tokenSchema }),
  async answer(signIn, { input: { token } }) {
    const { organization, email, role, inviter, expiresAt } = await findInvitation(signIn, token);
    const user = await signIn.prisma.user.findUnique({ where: { email } });
    return {
      data: {
        organization: { name: organization.name },
        email,
        role,
        invitedBy: inviter && { name: inviter.name },
        expiresAt: expiresAt.toISOString(),
        hasAccount: user !== null,
      },
    };
  },
});
