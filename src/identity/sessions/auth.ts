import { createHmac } from 'node:crypto';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { betterAuth } from 'better-auth/minimal';
import { organization } from 'better-auth/plugins/organization';
import type { Logger } from 'pino';
import { v7 as uuid } from 'uuid';
import type { PrismaClient } from '../../db/generated/client.ts';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '../people/new-password.ts';
import type { Passwords } from './passwords.ts';
import { sessionCookieName } from './session-cookie.ts';

type AuthOptions = {
  prisma: PrismaClient;
  /** What sessions are signed under, and nothing else can be derived from. */
  secret: string;
  publicUrl: string;
  passwords: Passwords;
  log: Logger;
};

export type Auth = ReturnType<typeof createAuth>;

const WEEK_SECONDS = 7 * 24 * 60 * 60;
const DAY_SECONDS = 24 * 60 * 60;

/** The header that the client's address is handed over in. No client can set it. */
export const ADDRESS_HEADER = 'x-almirant-address';

/**
 * better-auth as it is used here: people with a password, and their sessions. None of its own routes
 * is reachable: who may call what, how often and from where is for `session-routes` to say.
 */
export function createAuth({ prisma, secret, publicUrl, passwords, log }: AuthOptions) {
  const isSecure = new URL(publicUrl).protocol === 'https:';
  return betterAuth({
    database: prismaAdapter(prisma, { provider: 'postgresql', transaction: true }),
    // As `secret`, it would count less than BETTER_AUTH_SECRETS of the environment.
    secrets: [{ version: 1, value: createHmac('sha256', secret).update('sessions').digest('hex') }],
    baseURL: publicUrl,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      maxPasswordLength: MAX_PASSWORD_LENGTH,
      password: passwords,
    },
    session: { expiresIn: WEEK_SECONDS, updateAge: DAY_SECONDS, cookieCache: { enabled: false } },
    advanced: {
      database: { generateId: () => uuid() },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: sessionCookieName(isSecure),
          attributes: { httpOnly: true, sameSite: 'strict', secure: isSecure, path: '/' },
        },
      },
    },
    plugins: [organization({ allowUserToCreateOrganization: false })],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: {
      log(level, message) {
        if (level === 'error') log.error({ from: 'better-auth' }, message);
      },
    },
  });
}
