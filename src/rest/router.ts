import { Hono } from 'hono';
import { DomainError } from '../errors.ts';
import type { ServiceContext, Transport } from '../services/context.ts';
import { toEnvelope } from './envelope.ts';
import { readInput } from './request-input.ts';
import { type Route, routes } from './routes.ts';

type Env = { Bindings: ServiceContext };

/** The REST API over the table of routes. Errors are thrown on, to be answered in one place. */
export function createRestTransport(): Transport {
  const app = new Hono<Env>({ strict: false });
  for (const route of routes) {
    app.on(route.method, route.path, async (c) => {
      const input = await readInput(route, c.req);
      const output = await route.operation.run(c.env, input);
      return c.json(toEnvelope(route, output), route.status);
    });
  }
  for (const [path, methods] of methodsOfPaths(routes)) {
    app.all(path, ({ req }) => {
      const message = `${req.method} is not possible here; possible is ${methods.join(', ')}.`;
      throw new DomainError('METHOD_NOT_ALLOWED', message, { allowed: methods });
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

function methodsOfPaths(table: readonly Route[]): Map<string, string[]> {
  const methods = new Map<string, string[]>();
  for (const { method, path } of table) methods.set(path, [...(methods.get(path) ?? []), method]);
  return methods;
}
