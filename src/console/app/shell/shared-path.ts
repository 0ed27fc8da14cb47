/** A page without the id of an object, which other organizations do not have. */
export function sharedPath(path: string): string {
  return path.split('/').slice(0, 3).join('/');
}
