import { type HttpRequest, headerOf } from '../../transport/exchange.ts';

const NAME = 'almirant_session';

/** The name of the session cookie. The prefix `__Host-` binds it to this host and to TLS. */
export function sessionCookieName(isSecure: boolean): string {
  return isSecure ? `__Host-${NAME}` : NAME;
}

/** Matches a `Cookie` header with a session cookie. */
export const SESSION_COOKIE = new RegExp(`(?:^|;\\s*)(?:__Host-)?${NAME}=`);

/** Whether a request has a session cookie, valid or not. */
export function hasSessionCookie(request: HttpRequest): boolean {
  return SESSION_COOKIE.test(headerOf(request, 'cookie') ?? '');
}
