import { DomainError } from '../errors.ts';
import { headerOf } from '../transport/exchange.ts';
import type { Handler } from './handler.ts';
import type { Metrics } from './metrics.ts';

/** Prometheus text for who asks directly; what came through a proxy is not told. */
export function createMetricsRoute(metrics: Metrics): Handler {
  return async (request) => {
    if (headerOf(request, 'x-forwarded-for') ?? headerOf(request, 'forwarded')) {
      throw new DomainError('ROUTE_NOT_FOUND', 'Not found.');
    }
    const { text, contentType } = await metrics.render();
    return { status: 200, headers: { 'content-type': contentType }, body: text };
  };
}
