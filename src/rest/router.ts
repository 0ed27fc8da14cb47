import { Hono } from 'hono';
import { DomainError } from '../errors.ts';
import { spend } from '../services/budget/spend.ts';
import type { ServiceContext, Transport } from '../services/context.ts';
import { toEnvelope } from './envelope.ts';
import { readInput } from './request-input.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';

type Env = { Bindings: ServiceContext };

/** The REST API over the table of routes. Errors are thrown on, to be answered in one place. */
export function createRestTransport(table: readonly Route[] = routes): Transport {
  const app = new Hono<Env>({ strict: false });
  for (const [path, rows] of rowsOfPaths(table)) {
    for (const route of rows) {
      app.on(route.method, path, async (c) => {
        const input = route.toInput(await readInput(route, c.req));
        const { operation } = route;
        const run = () => operation.run(c.env, input);
        const output = await spend(c.env, { operation, input, run });
        return c.json(toEnvelope(route, output), statusOf(route, output));
      });
    }
    const allowed = rows.map(({ method }) => method);
    app.all(path, ({ req }) => {
      const message = `${req.method} is not possible here; possible is ${allowed.join(', ')}.`;
      throw new DomainError('METHOD_NOT_ALLOWED', message, { allowed });
    });
  }
  app.notFound(() => {
    throw new DomainError(
      'ROUTE_NOT_FOUND',
      'Not found. The routes are listed in /api/openapi.json.',
    );
  });
  app.onError((error) => {
    throw error;
  });
  return async (request, context) => app.fetch(request, context);
}

function statusOf({ status, otherwise }: Route, output: unknown) {
  return otherwise?.when(output as never) ? otherwise.status : status;
}

/** The first path that fits is taken: those with a fixed segment stand before a parameter. */
function rowsOfPaths(table: readonly Route[]): [string, Route[]][] {
  const rows = new Map<string, Route[]>();
  for (const route of table) rows.set(route.path, [...(rows.get(route.path) ?? []), route]);
  return [...rows].sort(([one], [other]) => (rank(one) < rank(other) ? -1 : 1));
}

/** Sorts the colon of a parameter after every letter. */
function rank(path: string): string {
  return path.replaceAll(':', '~');
}
