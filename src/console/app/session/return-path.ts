const RETURN = 'to';
const ENDED = 'ended';

/** The sign-in page, from which one comes back to where one was. */
export function signInPath(from: string): string {
  if (from === '/') return '/sign-in';
  return `/sign-in?${new URLSearchParams({ [RETURN]: from })}`;
}

/** The same when a session ended in the middle of things, which the page then says. */
export function signInAgainPath(from: string): string {
  return `/sign-in?${new URLSearchParams({ [RETURN]: from, [ENDED]: '1' })}`;
}

/** Where one wanted to be before signing in: a path of the console's own, whatever was given. */
export function returnPath(search: string): string {
  const path = new URLSearchParams(search).get(RETURN) ?? '/';
  return /^\/(?![/\\\s])/.test(path) ? path : '/';
}

/** Whether one is asked to sign in because a session ended. */
export function hasSessionEnded(search: string): boolean {
  return new URLSearchParams(search).has(ENDED);
}
