import { DomainError } from '../errors.ts';
import { headerOf } from '../transport/exchange.ts';
import type { Handler } from './handler.ts';
import type { Metrics } from './metrics.ts';

/** Serves Prometheus metrics to direct requests. Proxied requests get 404. */
export function createMetricsRoute(metrics: Metrics): Handler {
  return async (request) => {
    // An empty header comes from a proxy as well.
    const forwarded = headerOf(request, 'x-forwarded-for') ?? headerOf(request, 'forwarded');
    if (forwarded !== undefined) {
      throw new DomainError('ROUTE_NOT_FOUND', 'Route not found. Check the method and path.');
    }
    const { text, contentType } = await metrics.render();
    return { status: 200, headers: { 'content-type': contentType }, body: text };
  };
}
