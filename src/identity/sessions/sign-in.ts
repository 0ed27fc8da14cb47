import type { Logger } from 'pino';
import type { PrismaClient } from '../../db/generated/client.ts';
import { type Auth, createAuth } from './auth.ts';
import { createPasswords, type Passwords } from './passwords.ts';
import { createSignInLimits, type SignInLimits } from './sign-in-limits.ts';

/** Dependencies of the session routes. */
export type SignIn = {
  /** Not scoped to a tenant: a user may belong to several organizations, or to none yet. */
  prisma: PrismaClient;
  auth: Auth;
  passwords: Passwords;
  limits: SignInLimits;
  now: () => Date;
};

type SignInOptions = {
  prisma: PrismaClient;
  secret: string;
  publicUrl: string;
  log: Logger;
  now: () => Date;
};

export function createSignIn({ now, ...options }: SignInOptions): SignIn {
  const { prisma } = options;
  const auth = createAuth(options);
  return { prisma, auth, passwords: createPasswords(), limits: createSignInLimits(prisma), now };
}
