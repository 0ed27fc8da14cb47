const NAME = 'almirant_session';

/** What the session's cookie is called; with the prefix, browsers hold it to this host and to TLS. */
export function sessionCookieName(isSecure: boolean): string {
  return isSecure ? `__Host-${NAME}` : NAME;
}

/** Whether one of the cookies is ours. */
export const SESSION_COOKIE = new RegExp(`(?:^|;\\s*)(?:__Host-)?${NAME}=`);
