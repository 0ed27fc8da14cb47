import { z } from 'zod';
import type { HttpRequest } from '../../../transport/exchange.ts';
import { endAllSessions } from '../account.ts';
import { callAuth } from '../call-auth.ts';
import { authHeaders, readSession } from '../read-session.ts';
import { requireSession } from '../require-session.ts';
import { defineSessionRoute } from '../session-route.ts';
import type { SignIn } from '../sign-in.ts';

const data = { signedOut: true };

export const signOut = defineSessionRoute({
  method: 'POST',
  path: '/api/auth/sign-out',
  input: z.object({}),
  async answer(signIn, { request }) {
    const session = await readSession(signIn, request);
    // better-auth only logs a failed deletion, and reports success.
    if (session) await signIn.prisma.session.deleteMany({ where: { id: session.id } });
    return { data, cookies: await expiredCookies(signIn, request) };
  },
});

export const signOutEverywhere = defineSessionRoute({
  method: 'POST',
  path: '/api/auth/sign-out-everywhere',
  input: z.object({}),
  async answer(signIn, { request }) {
    const { userId } = await requireSession(signIn, request);
    await signIn.prisma.$transaction((transaction) => endAllSessions(transaction, userId));
    return { data, cookies: await expiredCookies(signIn, request) };
  },
});

/** Removes the session cookie from the browser. */
async function expiredCookies({ auth }: SignIn, request: HttpRequest) {
  const headers = authHeaders(request);
  const { cookies } = await callAuth(() => auth.api.signOut({ headers, returnHeaders: true }));
  return cookies;
}
