/** The paths of the console's pages. `:id` stands for any segment. */
export const consolePaths = [
  '/',
  '/sign-in',
  '/set-up',
  '/invitation',
  '/reset-password',
  '/settings',
  '/settings/api-keys',
  '/settings/api-keys/new',
  '/settings/api-keys/:id',
  '/settings/members',
  '/settings/organization',
  '/account',
] as const;

const known = consolePaths.map(
  (path) => new RegExp(`^${path.replace(/\/$/, '').replace(':id', '[^/]+')}/?$`),
);

/** Whether the console has a page at a path. */
export function isConsolePath(path: string): boolean {
  return known.some((pattern) => pattern.test(path));
}
