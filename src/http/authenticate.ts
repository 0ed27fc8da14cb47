import { DomainError } from '../errors.ts';
import type { Caller } from '../kernel/context.ts';
import { type HttpRequest, headerOf } from '../transport/exchange.ts';
import type { RequireSameOrigin } from './same-origin.ts';

/** RFC 6750, strictly: the scheme in any case, one space, one token. */
const BEARER = /^bearer ([A-Za-z0-9._~+/-]+=*)$/i;

/** One text for every reason, so that nobody can tell an unknown key from a revoked one. */
const MESSAGE =
  'The API key is missing, malformed, unknown or revoked. Send it as "Authorization: Bearer <key>"; ' +
  'if it comes from an environment variable, check that the variable is set where the client runs.';

/** The caller that a key stands for at this moment. */
type VerifyApiKey = (key: string) => Promise<Caller | undefined>;

export type Authenticate = (request: HttpRequest) => Promise<Caller>;

/** The one way from a request to its caller, the same for every transport. */
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
  /** The caller that the cookie of a request stands for. */
  findSessionCaller: (request: HttpRequest) => Promise<Caller | undefined>;
  requireSameOrigin: RequireSameOrigin;
};

/**
 * The same where people may come as well: a request with a cookie and no key is a person's, and has
 * to come from a page of ours.
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
