import { randomBytes } from 'node:crypto';
import { Prisma } from '../../db/generated/client.ts';
import { DomainError } from '../../errors.ts';
import type { HttpRequest } from '../../transport/exchange.ts';
import { type Account, lockIfUnchanged, verifyPassword } from './account.ts';
import { WEEK_SECONDS } from './auth.ts';
import { callAuth } from './call-auth.ts';
import { authHeaders, readSession } from './read-session.ts';
import type { SignIn } from './sign-in.ts';

type Credentials = { email: string; password: string };

/** A new session and its cookie. */
export type OpenedSession = { token: string; cookies: readonly string[] };

/** Signs a user in, subject to the rate limits of sign-in. */
export async function openSession(
  signIn: SignIn,
  request: HttpRequest,
  credentials: Credentials,
): Promise<OpenedSession> {
  const attempt = { email: credentials.email, address: request.address };
  await signIn.limits.count(attempt);
  const opened = await openFirstSession(signIn, request, credentials);
  await signIn.limits.forgive(attempt);
  return opened;
}

/**
 * Signs in a user whose account was just created, without rate limits: earlier attempts by others
 * must not block the sign-in, because the account creation cannot be repeated.
 */
export async function openFirstSession(
  signIn: SignIn,
  request: HttpRequest,
  credentials: Credentials,
): Promise<OpenedSession> {
  const account = await verifyPassword(signIn, credentials);
  if (!account) throw signInFailed();
  const former = await readSession(signIn, request);
  const token = await signIn.prisma.$transaction(async (transaction) => {
    if (!(await lockIfUnchanged(transaction, account))) throw signInFailed();
    // The browser forgets its former session, so nobody could end it.
    if (former) await transaction.session.deleteMany({ where: { id: former.id } });
    return insertSession(transaction, { account, request, now: signIn.now() });
  });
  return { token, cookies: await cookiesOf(signIn, request, token) };
}

type NewSession = {
  account: Account;
  request: HttpRequest;
  now: Date;
  /** The organization to activate. Default: that of the oldest membership. */
  organizationId?: string | null;
};

/** Inserts a session of an account that the transaction has locked. Fails for a disabled user. */
export async function insertSession(
  transaction: Prisma.TransactionClient,
  { account: { userId }, request, now, organizationId }: NewSession,
): Promise<string> {
  const user = await transaction.user.findUniqueOrThrow({ where: { id: userId } });
  if (user.disabledAt) throw accountDisabled();
  const token = randomBytes(32).toString('base64url');
  const headers = authHeaders(request);
  await transaction.session.create({
    data: {
      userId,
      token,
      expiresAt: new Date(now.getTime() + WEEK_SECONDS * 1_000),
      ipAddress: request.address,
      userAgent: headers.get('user-agent') ?? '',
      activeOrganizationId: await lockMembership(transaction, { userId, organizationId }),
    },
  });
  return token;
}

type Membership = { userId: string; organizationId?: string | null | undefined };

/**
 * Finds the wanted or else the oldest enabled membership of a user, and locks it until the
 * transaction ends. The end of a membership waits for the lock, and then ends the session too.
 */
export async function lockMembership(
  transaction: Prisma.TransactionClient,
  { userId, organizationId = null }: Membership,
): Promise<string | null> {
  const [membership] = await transaction.$queryRaw<{ organizationId: string }[]>(Prisma.sql`
    SELECT "organizationId" FROM "members"
     WHERE "userId" = ${userId}::uuid AND "disabledAt" IS NULL
     ORDER BY "organizationId" = ${organizationId}::uuid DESC NULLS LAST, "createdAt", "id"
     LIMIT 1 FOR SHARE`);
  return membership?.organizationId ?? null;
}

/** The signed cookie of a session. */
export async function cookiesOf(
  { auth }: SignIn,
  request: HttpRequest,
  token: string,
): Promise<readonly string[]> {
  const headers = authHeaders(request);
  const { cookies } = await callAuth(() =>
    auth.api.setSessionCookie({ body: { token }, headers, returnHeaders: true }),
  );
  return cookies;
}

export function accountDisabled() {
  return new DomainError(
    'ACCOUNT_DISABLED',
    'This account is disabled. Contact your administrator.',
  );
}

function signInFailed(): DomainError {
  return new DomainError('SIGN_IN_FAILED', 'Email or password is wrong. Check both and try again.');
}
