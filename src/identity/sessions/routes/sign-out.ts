import { z } from 'zod';
import { callAuth } from '../call-auth.ts';
import { authHeaders, readSession } from '../read-session.ts';
import { requireSession } from '../require-session.ts';
import { defineSessionRoute } from '../session-route.ts';

const data = { signedOut: true };

export const signOut = defineSessionRoute({
  method: 'POST',
  path: '/api/auth/sign-out',
  input: z.object({}),
  async answer(signIn, { request }) {
    const session = await readSession(signIn, request);
    // better-auth only logs a failed deletion, and reports success.
    if (session) await signIn.prisma.session.deleteMany({ where: { id: session.id } });
    const headers = authHeaders(request);
    const { cookies } = await callAuth(() =>
      signIn.auth.api.signOut({ headers, returnHeaders: true }),
    );
    return { data, cookies };
  },
});

export const signOutEverywhere = defineSessionRoute({
  method: 'POST',
  path: '/api/auth/sign-out-everywhere',
  input: z.object({}),
  async answer(signIn, { request }) {
    await requireSession(signIn, request);
    const headers = authHeaders(request);
    const { cookies } = await callAuth(() =>
      signIn.auth.api.revokeSessions({ headers, returnHeaders: true }),
    );
    return { data, cookies };
  },
});
