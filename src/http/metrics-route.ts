import type { Handler } from 'hono';
import { DomainError } from '../errors.ts';
import type { Metrics } from './metrics.ts';

/** Prometheus text for who asks directly; what came through a proxy is not told. */
export function createMetricsRoute(metrics: Metrics): Handler {
  return async (c) => {
    if (c.req.header('x-forwarded-for') ?? c.req.header('forwarded')) {
      throw new DomainError('ROUTE_NOT_FOUND', 'Not found.');
    }
    const { text, contentType } = await metrics.render();
    return c.text(text, 200, { 'content-type': contentType });
  };
}
