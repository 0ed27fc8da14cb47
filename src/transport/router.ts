import type { Result } from 'hono/router';
import { RegExpRouter } from 'hono/router/reg-exp-router';
import { SmartRouter } from 'hono/router/smart-router';
import { TrieRouter } from 'hono/router/trie-router';

/**
 * A method or `ALL`, and a path with parameters as `:name` and a final `*` for everything below.
 */
export type RouteTo<Target> = readonly [method: string, path: string, target: Target];

type Found<Target> = { target: Target; params: Readonly<Record<string, string>> };

/** Finds the target of a method and path. */
export type FindRoute<Target> = (method: string, path: string) => Found<Target> | undefined;

/**
 * Creates a router. The first matching route wins. A trailing slash and percent-encoding do not
 * matter; parameters are decoded. HEAD is routed as GET.
 */
export function createRouter<Target>(routes: readonly RouteTo<Target>[]): FindRoute<Target> {
  const router = new SmartRouter<Target>({ routers: [new RegExpRouter(), new TrieRouter()] });
  for (const [method, path, target] of routes) router.add(method, path, target);
  const findAnywhere: FindRoute<Target> = (method, path) =>
    readResult(router.match(method, normalize(path)));
  // Most paths have no parameters and need no matching.
  const fixedPaths = routes.map(([, path]) => path).filter((path) => !/[:*]/.test(path));
  const found = new Map(
    fixedPaths.flatMap((path) =>
      METHODS.map((method) => [`${method} ${path}`, findAnywhere(method, path)]),
    ),
  );
  return (requested, path) => {
    const method = requested === 'HEAD' ? 'GET' : requested;
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
  // Keeps an encoded percent sign, so that a parameter is not decoded twice.
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
