import { DomainError } from '../errors.ts';
import type { Caller } from '../kernel/context.ts';
import { type HttpRequest, headerOf } from '../transport/exchange.ts';
import type { RequireSameOrigin } from './same-origin.ts';

/** Strict RFC 6750: case-insensitive scheme, one space, one token. */
const BEARER = /^bearer ([A-Za-z0-9._~+/-]+=*)$/i;

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
    return caller;
  };
}

type Sessions = {
  authenticate: Authenticate;
  /** Resolves the session cookie of a request to its caller. */
  findSessionCaller: (request: HttpRequest) => Promise<Caller | undefined>;
  requireSameOrigin: RequireSameOrigin;
};

/**
 * Also accepts sessions: a request with a cookie and without `Authorization` is authenticated by its
 * session and must pass the CSRF guard.
 */
export function alsoBySession(sessions: Sessions): Authenticate {
  const { authenticate, findSessionCaller, requireSameOrigin } = sessions;
  return async (request) => {
    const { authorization, cookie } = request.headers;
    if (authorization !== undefined || cookie === undefined) return authenticate(request);
    const caller = await findSessionCaller(request);
    if (!caller) return authenticate(request);
    requireSameOrigin(request);
    return caller;
  };
}
