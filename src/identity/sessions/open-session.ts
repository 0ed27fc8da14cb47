import { DomainError } from '../../errors.ts';
import type { HttpRequest } from '../../transport/exchange.ts';
import { callAuth } from './call-auth.ts';
import { authHeaders } from './read-session.ts';
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
  { email, password }: Credentials,
): Promise<OpenedSession> {
  const headers = authHeaders(request, request.address);
  const { response, cookies } = await callAuth(() =>
    signIn.auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true }),
  );
  const { token } = response;
  await activate(signIn, { token, userId: response.user.id });
  return { token, cookies };
}

/** Activates the oldest membership in the session. Deletes the session of a disabled user. */
async function activate({ prisma }: SignIn, { token, userId }: { token: string; userId: string }) {
  const { disabledAt, memberships } = await prisma.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      disabledAt: true,
      memberships: {
        where: { disabledAt: null },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take: 1,
        select: { organizationId: true },
      },
    },
  });
  if (disabledAt) {
    await prisma.session.deleteMany({ where: { token } });
    throw new DomainError(
      'ACCOUNT_DISABLED',
      'This account is disabled. Contact your administrator.',
    );
  }
  const activeOrganizationId = memberships[0]?.organizationId ?? null;
  await prisma.session.updateMany({ where: { token }, data: { activeOrganizationId } });
}
