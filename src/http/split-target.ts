type Target = { path: string; query: string };

/** Splits a request target at its first question mark; the query may be empty. */
export function splitTarget(target: string): Target {
  const mark = target.indexOf('?');
  if (mark === -1) return { path: target, query: '' };
  return { path: target.slice(0, mark), query: target.slice(mark + 1) };
}
