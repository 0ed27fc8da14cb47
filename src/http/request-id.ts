import { randomUUID } from 'node:crypto';
import { type HttpRequest, headerOf } from '../transport/exchange.ts';

const ACCEPTABLE = /^[A-Za-z0-9_-]{8,64}$/;

/** The id a proxy gave the request, if it is fit to be logged, or a new one. */
export function requestIdOf(request: HttpRequest): string {
  const given = headerOf(request, 'x-request-id');
  return given && ACCEPTABLE.test(given) ? given : randomUUID();
}
