import { DomainError } from '../../errors.ts';
import type { HttpRequest } from '../../transport/exchange.ts';
import { callAuth } from './call-auth.ts';
import { authHeaders } from './read-session.ts';
import type { SignIn } from './sign-in.ts';

type Credentials = { email: string; password: string };

/** A session that was just opened, and the cookie of it. */
export type OpenedSession = { token: string; cookies: readonly string[] };

/** Signs a person in, within the limits of guessing. */
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
 * The same for somebody who was made a moment ago. They have guessed nothing, and whoever has must
 * not keep them out: what made them cannot be done again.
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
  await begin(signIn, { token, userId: response.user.id });
  return { token, cookies };
}

/** It begins in the organization they have been in the longest; who is disabled has none. */
async function begin({ prisma }: SignIn, { token, userId }: { token: string; userId: string }) {
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
      'This account is disabled. Ask who runs this server.',
    );
  }
  const activeOrganizationId = memberships[0]?.organizationId ?? null;
  await prisma.session.updateMany({ where: { token }, data: { activeOrganizationId } });
}
