import { randomUUID } from 'node:crypto';
import { holdsCredential } from '../kernel/credential-text.ts';
import { type HttpRequest, headerOf } from '../transport/exchange.ts';

const SAFE_ID = /^[A-Za-z0-9_-]{8,64}$/;

/** The request ID of the proxy if it is safe to log, otherwise a new one. */
export function requestIdOf(request: Pick<HttpRequest, 'headers'>): string {
  const given = headerOf(request, 'x-request-id');
  const isSafe = given !== undefined && SAFE_ID.test(given) && !holdsCredential(given);
  return isSafe ? given : randomUUID();
}
