const RETURN = 'to';

/** The sign-in page, with the path to return to. */
export function signInPath(from: string): string {
  if (from === '/') return '/sign-in';
  return `/sign-in?${new URLSearchParams({ [RETURN]: from })}`;
}

/** The path to return to after signing in. Prevents open redirects: other origins become `/`. */
export function returnPath(search: string): string {
  const path = new URLSearchParams(search).get(RETURN) ?? '/';
  return /^\/(?![/\\\s])/.test(path) ? path : '/';
}
