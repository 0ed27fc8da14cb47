const RETURN = 'to';
const ENDED = 'ended';

/** The sign-in page, with the path to return to. */
export function signInPath(from: string): string {
  if (from === '/') return '/sign-in';
  return `/sign-in?${new URLSearchParams({ [RETURN]: from })}`;
}

/** The sign-in page after a session has ended, which it then mentions. */
export function signInAgainPath(from: string): string {
  return `/sign-in?${new URLSearchParams({ [RETURN]: from, [ENDED]: '1' })}`;
}

/** The path to return to after signing in. Prevents open redirects: other origins become `/`. */
export function returnPath(search: string): string {
  const path = new URLSearchParams(search).get(RETURN) ?? '/';
  return /^\/(?![/\\\s])/.test(path) ? path : '/';
}

export function hasSessionEnded(search: string): boolean {
  return new URLSearchParams(search).has(ENDED);
}
