import { DomainError } from '../errors.ts';
import type { Caller } from '../kernel/context.ts';
import { type HttpRequest, headerOf } from '../transport/exchange.ts';
import { requireNamedOrganization } from '../transport/named-organization.ts';
import type { RequireSameOrigin } from './same-origin.ts';

/** RFC 6750: case-insensitive scheme, spaces, one token. */
const BEARER = /^bearer {1,8}([A-Za-z0-9._~+/-]+=*)$/i;

/** The same for every reason, so that responses do not distinguish unknown and revoked keys. */
const MESSAGE =
  'The API key is missing, malformed, unknown or revoked. Send it as "Authorization: Bearer <key>". ' +
  'If it comes from an environment variable, check that the variable is set where the client runs.';

/** Resolves a key to its caller; undefined if the key is invalid. */
type VerifyApiKey = (key: string) => Promise<Caller | undefined>;

export type Authenticate = (request: HttpRequest) => Promise<Caller>;

/** Authenticates requests by bearer token. */
export function createAuthenticate(verifyApiKey: VerifyApiKey): Authenticate {
  return async (request) => {
    const key = BEARER.exec(headerOf(request, 'authorization') ?? '')?.[1];
    const caller = key ? await verifyApiKey(key) : undefined;
    if (!caller) throw new DomainError('UNAUTHENTICATED', MESSAGE);
    requireNamedOrganization(request, {
      organizationId: caller.organizationId,
      subject: 'API key',
      advice: 'Remove the header, or use a key of that organization.',
    });
    return caller;
  };
}

type Sessions = {
  authenticate: Authenticate;
  /** Whether a request has a session cookie, valid or not. */
  hasSessionCookie: (request: HttpRequest) => boolean;
  /** Resolves the session cookie of a request to its caller. */
  findSessionCaller: (request: HttpRequest) => Promise<Caller | undefined>;
  requireSameOrigin: RequireSameOrigin;
};

/**
 * Also accepts sessions: a request with a session cookie and without `Authorization` must pass the CSRF guard
 * and is authenticated by its session.
 */
export function alsoBySession(sessions: Sessions): Authenticate {
  const { authenticate, hasSessionCookie, findSessionCaller, requireSameOrigin } = sessions;
  return async (request) => {
    const { authorization } = request.headers;
    if (authorization !== undefined || !hasSessionCookie(request)) return authenticate(request);
    requireSameOrigin(request);
    return (await findSessionCaller(request)) ?? authenticate(request);
  };
}
