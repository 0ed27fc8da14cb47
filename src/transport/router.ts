import type { Result } from 'hono/router';
import { RegExpRouter } from 'hono/router/reg-exp-router';
import { SmartRouter } from 'hono/router/smart-router';
import { TrieRouter } from 'hono/router/trie-router';

/** A method, or `ALL`; a path, with parameters as `:name` and `*` at its end for all below it. */
export type RouteTo<Target> = readonly [method: string, path: string, target: Target];

type Found<Target> = { target: Target; params: Readonly<Record<string, string>> };

/** Finds what is routed at a path. */
export type FindRoute<Target> = (method: string, path: string) => Found<Target> | undefined;

/**
 * Of the routes that fit, the first one is found. A slash at the end of a path makes no difference,
 * and what is escaped in it counts as what it stands for; a parameter holds it unescaped. HEAD is
 * routed as GET.
 */
export function createRouter<Target>(routes: readonly RouteTo<Target>[]): FindRoute<Target> {
  const router = new SmartRouter<Target>({ routers: [new RegExpRouter(), new TrieRouter()] });
  for (const [method, path, target] of routes) router.add(method, path, target);
  const findAnywhere: FindRoute<Target> = (method, path) =>
    readResult(router.match(method, normalize(path)));
  // Most requests are for an address without parameters, which needs no matching.
  const fixedPaths = routes.map(([, path]) => path).filter((path) => !/[:*]/.test(path));
  const found = new Map(
    fixedPaths.flatMap((path) =>
      METHODS.map((method) => [`${method} ${path}`, findAnywhere(method, path)]),
    ),
  );
  return (asked, path) => {
    const method = asked === 'HEAD' ? 'GET' : asked;
    return found.get(`${method} ${path}`) ?? findAnywhere(method, path);
  };
}

const METHODS = ['GET', 'POST', 'PATCH', 'DELETE'];

function readResult<Target>([found, stash]: Result<Target>): Found<Target> | undefined {
  const [first] = found;
  if (!first) return undefined;
  const [target, places] = first;
  const params: Record<string, string> = {};
  for (const name in places) {
    const place = places[name];
    const text = typeof place === 'number' ? stash?.[place] : place;
    if (text !== undefined) params[name] = decode(text, decodeURIComponent);
  }
  return { target, params };
}

function normalize(path: string): string {
  const bare = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
  // An escaped percent sign stays one, or a parameter would be unescaped twice.
  return decode(bare, (text) => decodeURI(text.replaceAll('%25', '%2525')));
}

function decode(text: string, decoder: (text: string) => string): string {
  if (!text.includes('%')) return text;
  try {
    return decoder(text);
  } catch {
    return text;
  }
}
