import type { Logger } from 'pino';
import { translateDatabaseError } from '../db/database-error.ts';
import { DomainError } from '../errors.ts';
import { createRouter, type RouteTo } from '../transport/router.ts';
import { acceptsGraphQL } from './accepts-graphql.ts';
import type { Handler } from './handler.ts';
import { problem } from './problem.ts';
import { requireReadable } from './require-readable.ts';

type Options = {
  routes: readonly RouteTo<Handler>[];
  publicUrl: string;
  log: Logger;
  now: () => Date;
};

/** Routes requests to handlers, and converts errors to problem responses. */
export function createResponder({ routes, publicUrl, log, now }: Options): Handler {
  const findRoute = createRouter(routes);
  return async (request, record) => {
    try {
      requireReadable(request);
      const found = findRoute(request.method, request.path);
      if (!found)
        throw new DomainError('ROUTE_NOT_FOUND', 'Route not found. Check the method and path.');
      return await found.target(request, record);
    } catch (thrown) {
      const { requestId } = record;
      const error = translateDatabaseError(thrown);
      if (!(error instanceof DomainError)) log.error({ requestId, err: error }, 'unexpected error');
      const asGraphQL = acceptsGraphQL(request);
      return problem(error, { requestId, now: now(), publicUrl, asGraphQL });
    }
  };
}
