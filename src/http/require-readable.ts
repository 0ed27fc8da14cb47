import { DomainError } from '../errors.ts';
import { type HttpRequest, headerOf } from '../transport/exchange.ts';

const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]*)/i;
const READABLE_CHARSETS = new Set(['utf-8', 'utf8', 'us-ascii']);

/** Rejects requests that the server would read differently than the client or a proxy. */
export function requireReadable(request: Pick<HttpRequest, 'headers'>): void {
  // Node joins repeated headers by commas. No host name has one.
  if (headerOf(request, 'host')?.includes(',')) {
    throw new DomainError(
      'VALIDATION_FAILED',
      'The request has several Host headers. Send one Host header.',
    );
  }
  const coding = headerOf(request, 'content-encoding');
  if (coding !== undefined && coding.trim().toLowerCase() !== 'identity') {
    throw new DomainError(
      'UNSUPPORTED_MEDIA_TYPE',
      'The request body has a content coding. Send the body without Content-Encoding.',
    );
  }
  const charset = CHARSET.exec(headerOf(request, 'content-type') ?? '')?.[1]?.toLowerCase();
  if (charset === undefined || READABLE_CHARSETS.has(charset)) return;
  throw new DomainError(
    'UNSUPPORTED_MEDIA_TYPE',
    'The request body has a foreign charset. Send the body in UTF-8.',
  );
}
