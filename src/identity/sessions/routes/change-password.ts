import { z } from 'zod';
import { givenPasswordSchema, newPasswordSchema } from '../../people/new-password.ts';
import { callAuth } from '../call-auth.ts';
import { authHeaders } from '../read-session.ts';
import { requireSession, requireSessionInfo } from '../require-session.ts';
import { defineSessionRoute } from '../session-route.ts';

export const changePassword = defineSessionRoute({
  method: 'POST',
  path: '/api/auth/change-password',
  input: z.object({
    currentPassword: givenPasswordSchema(),
    newPassword: newPasswordSchema,
  }),
  async answer(signIn, { request, input }) {
    const session = await requireSession(signIn, request);
    const { user } = await requireSessionInfo(signIn, session);
    // The rate limit also applies here, against guesses in an unattended browser.
    const attempt = { email: user.email, address: request.address };
    await signIn.limits.count(attempt);
    const headers = authHeaders(request, request.address);
    const body = { ...input, revokeOtherSessions: true };
    const { response, cookies } = await callAuth(() =>
      signIn.auth.api.changePassword({ body, headers, returnHeaders: true }),
    );
    await signIn.limits.forgive(attempt);
    const token = response.token ?? '';
    const { organizationId } = session;
    // The new session keeps the active organization.
    await signIn.prisma.session.updateMany({
      where: { token },
      data: { activeOrganizationId: organizationId },
    });
    return { data: await requireSessionInfo(signIn, { token }), cookies };
  },
});
