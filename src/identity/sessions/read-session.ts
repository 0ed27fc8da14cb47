import { redactCredentials } from '../../kernel/credential-text.ts';
import { type HttpRequest, headerOf } from '../../transport/exchange.ts';
import { requireNamedOrganization } from '../../transport/named-organization.ts';
import { callAuth } from './call-auth.ts';
import { hasSessionCookie } from './session-cookie.ts';
import type { SignIn } from './sign-in.ts';

export type OpenSession = {
  id: string;
  userId: string;
  /** The active organization. */
  organizationId: string | null;
  createdAt: Date;
  expiresAt: Date;
};

/** Converts a request to the headers that better-auth reads. */
export function authHeaders(request: HttpRequest): Headers {
  const headers = new Headers({ cookie: headerOf(request, 'cookie') ?? '' });
  const agent = headerOf(request, 'user-agent');
  if (agent) headers.set('user-agent', redactCredentials(agent));
  return headers;
}

/**
 * Reads the session of the request's cookie from the database. Fails if the request names another
 * organization than the active one, so that a page never acts where it does not look.
 */
export async function readSession(
  { auth }: SignIn,
  request: HttpRequest,
): Promise<OpenSession | undefined> {
  if (!hasSessionCookie(request)) return undefined;
  const headers = authHeaders(request);
  const query = { disableRefresh: true };
  const { response: found } = await callAuth(() =>
    auth.api.getSession({ headers, query, returnHeaders: true }),
  );
  if (!found) return undefined;
  const { id, userId, activeOrganizationId, createdAt, expiresAt } = found.session;
  const organizationId = activeOrganizationId ?? null;
  if (organizationId) requireNamedOrganization(request, { organizationId, ...SESSION });
  return { id, userId, organizationId, createdAt, expiresAt };
}

const SESSION = {
  subject: 'session',
  advice: 'Switch it with POST /api/auth/organization, or name its organization.',
} as const;
