import { createHmac } from 'node:crypto';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { createAuthEndpoint } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { organization } from 'better-auth/plugins/organization';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { PrismaClient } from '../../db/generated/client.ts';
import { sessionCookieName } from './session-cookie.ts';

type AuthOptions = {
  prisma: PrismaClient;
  /** Root secret; the HMAC key of session cookies is derived from it. */
  secret: string;
  publicUrl: string;
  log: Logger;
};

export type Auth = ReturnType<typeof createAuth>;

/** Lifetime of an unused session. */
export const WEEK_SECONDS = 7 * 24 * 60 * 60;
const DAY_SECONDS = 24 * 60 * 60;

/** Signs the cookie of a session that our code has inserted. */
const sessionCookies = {
  id: 'session-cookies',
  endpoints: {
    setSessionCookie: createAuthEndpoint(
      '/session-cookie',
      { method: 'POST', body: z.object({ token: z.string() }) },
      async (endpoint) => {
        const { authCookies, secret } = endpoint.context;
        const { name, attributes } = authCookies.sessionToken;
        const options = { ...attributes, maxAge: WEEK_SECONDS };
        await endpoint.setSignedCookie(name, endpoint.body.token, secret, options);
        return endpoint.json({});
      },
    ),
  },
};

/**
 * Configures better-auth for the cookies and the expiry of sessions. Its own routes are not exposed:
 * our code verifies passwords, opens sessions, and adds rate limits and the CSRF guard.
 */
export function createAuth({ prisma, secret, publicUrl, log }: AuthOptions) {
  const isSecure = new URL(publicUrl).protocol === 'https:';
  return betterAuth({
    database: prismaAdapter(prisma, { provider: 'postgresql', transaction: true }),
    // The option `secret` has a lower priority than BETTER_AUTH_SECRETS of the environment.
    secrets: [{ version: 1, value: createHmac('sha256', secret).update('sessions').digest('hex') }],
    baseURL: publicUrl,
    session: { expiresIn: WEEK_SECONDS, updateAge: DAY_SECONDS, cookieCache: { enabled: false } },
    advanced: {
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: sessionCookieName(isSecure),
          attributes: { httpOnly: true, sameSite: 'strict', secure: isSecure, path: '/' },
        },
      },
    },
    plugins: [organization({ allowUserToCreateOrganization: false }), sessionCookies],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: {
      log(level, message) {
        if (level === 'error') log.error({ from: 'better-auth' }, message);
      },
    },
  });
}
