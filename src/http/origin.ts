import { DomainError } from '../errors.ts';
import { headerOf } from '../transport/exchange.ts';
import type { Handler } from './handler.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Rejects browser requests from other origins, which the MCP specification requires against DNS
 * rebinding. Requests without `Origin` do not come from a web page.
 */
export function requireKnownOrigin(
  publicUrl: string,
  allowedOrigins: readonly string[] = [],
): (next: Handler) => Handler {
  const publicOrigin = new URL(publicUrl).origin;
  return (next) => (request, record) => {
    const origin = headerOf(request, 'origin');
    const isAllowed = origin === undefined || allowedOrigins.includes(origin);
    if (!isAllowed && !isKnown(origin, publicOrigin)) {
      throw new DomainError(
        'ORIGIN_NOT_ALLOWED',
        'Pages of this origin may not use the API. Send the request from the origin of the server, or ' +
          'add the origin to CORS_ORIGINS.',
      );
    }
    return next(request, record);
  };
}

function isKnown(origin: string, publicOrigin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  return isWeb && (url.origin === publicOrigin || LOOPBACK.has(url.hostname));
}
