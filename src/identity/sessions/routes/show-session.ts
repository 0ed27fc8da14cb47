import { z } from 'zod';
import { callAuth } from '../call-auth.ts';
import { authHeaders } from '../read-session.ts';
import { requireSession, requireSessionInfo } from '../require-session.ts';
import { defineSessionRoute } from '../session-route.ts';

export const showSession = defineSessionRoute({
  method: 'GET',
  path: '/api/auth/session',
  input: z.object({}),
  async answer(signIn, { request }) {
    const { id } = await requireSession(signIn, request);
    // Sliding expiration: extends the row and the cookie once a day.
    const headers = authHeaders(request);
    const { cookies } = await callAuth(() =>
      signIn.auth.api.getSession({ headers, returnHeaders: true }),
    );
    return { data: await requireSessionInfo(signIn, { id }), cookies };
  },
});
