import { DomainError } from '../errors.ts';
import { type HttpRequest, headerOf } from '../transport/exchange.ts';
import type { Handler } from './handler.ts';

const READING = new Set(['GET', 'HEAD']);

/** Fails for a request that a page of another origin may have made a browser send. */
export type RequireSameOrigin = (request: HttpRequest) => void;

/**
 * The guard against forged requests: what browsers send cookies with must come from a page of ours.
 * They say where a request is from in two headers that no page can set, and every browser of the
 * last years sends one of them with what changes something.
 */
export function createSameOriginGuard(publicUrl: string): RequireSameOrigin {
  const publicOrigin = new URL(publicUrl).origin;
  return (request) => {
    const site = headerOf(request, 'sec-fetch-site');
    const origin = headerOf(request, 'origin');
    const isReading = READING.has(request.method);
    const isOwnSite =
      site === undefined || site === 'same-origin' || (isReading && site === 'none');
    const isOwnOrigin = origin === undefined || isOwn(origin, { request, publicOrigin });
    const isKnown = isReading || site !== undefined || origin !== undefined;
    if (isOwnSite && isOwnOrigin && isKnown) return;
    throw new DomainError(
      'ORIGIN_NOT_ALLOWED',
      'A session can only be used from the pages of this server. Programs use an API key.',
    );
  };
}

/** Puts the guard before what people sign in by. */
export function fromSameOrigin(requireSameOrigin: RequireSameOrigin, next: Handler): Handler {
  return (request, record) => {
    requireSameOrigin(request);
    return next(request, record);
  };
}

type Known = { request: HttpRequest; publicOrigin: string };

/** The address that is configured, or the one that the browser has reached us at. */
function isOwn(origin: string, { request, publicOrigin }: Known): boolean {
  if (origin === publicOrigin) return true;
  if (!URL.canParse(origin)) return false;
  const { protocol, host } = new URL(origin);
  // Without TLS, a page of our host may be somebody else's.
  if (host === new URL(publicOrigin).host) return false;
  return /^https?:$/.test(protocol) && host === headerOf(request, 'host');
}
