import { z } from 'zod';
import { callAuth } from '../call-auth.ts';
import { authHeaders } from '../read-session.ts';
import { requireSession, requireSessionInfo } from '../require-session.ts';
import { defineSessionRoute } from '../session-route.ts';

export const showSession = defineSessionRoute({
  method: 'GET',
  path: '/api/auth/session',
  input: z.object({}),
  async answer(people, { request }) {
    const { id } = await requireSession(people, request);
    // A session that is in use lasts longer: its row once a day, and the cookie with it.
    const headers = authHeaders(request);
    const { cookies } = await callAuth(() =>
      people.auth.api.getSession({ headers, returnHeaders: true }),
    );
    return { data: await requireSessionInfo(people, { id }), cookies };
  },
});
