import { DomainError } from '../errors.ts';
import { type HttpRequest, headerOf, isSafe } from '../transport/exchange.ts';
import type { Handler } from './handler.ts';

/** Fails for a request that a page of another origin may have caused. */
export type RequireSameOrigin = (request: HttpRequest) => void;

/**
 * CSRF guard: rejects cookie requests from other origins. Browsers send `Sec-Fetch-Site` or `Origin`
 * with every unsafe request; pages cannot set these headers.
 */
export function createSameOriginGuard(publicUrl: string): RequireSameOrigin {
  const publicOrigin = new URL(publicUrl).origin;
  return (request) => {
    const site = headerOf(request, 'sec-fetch-site');
    const origin = headerOf(request, 'origin');
    const reads = isSafe(request);
    const isOwnSite = site === undefined || site === 'same-origin' || (reads && site === 'none');
    const isOwnOrigin = origin === undefined || isOwn(origin, { request, publicOrigin });
    const isKnown = reads || site !== undefined || origin !== undefined;
    if (isOwnSite && isOwnOrigin && isKnown) return;
    throw new DomainError(
      'ORIGIN_NOT_ALLOWED',
      'The request does not come from a page of this server, so the session is not accepted. Use an API key.',
    );
  };
}

/** Applies the CSRF guard to a handler. */
export function fromSameOrigin(requireSameOrigin: RequireSameOrigin, next: Handler): Handler {
  return (request, record) => {
    requireSameOrigin(request);
    return next(request, record);
  };
}

type OwnOrigins = { request: HttpRequest; publicOrigin: string };

/** Accepts the configured origin, and the origin of the `Host` that the browser used. */
function isOwn(origin: string, { request, publicOrigin }: OwnOrigins): boolean {
  if (origin === publicOrigin) return true;
  if (!URL.canParse(origin)) return false;
  const { protocol, host } = new URL(origin);
  // The same host without TLS may be controlled by an attacker.
  if (host === new URL(publicOrigin).host) return false;
  return /^https?:$/.test(protocol) && host === headerOf(request, 'host');
}
