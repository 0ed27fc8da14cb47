import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

type RequestOutcome = { transport: string; method: string; status: number; seconds: number };

/** Metrics of a process as plain data, for transfer and aggregation. */
export type MetricValues = Awaited<ReturnType<Registry['getMetricsAsJSON']>>;

export type Metrics = {
  observe: (outcome: RequestOutcome) => void;
  values: () => Promise<MetricValues>;
  /** The Prometheus text and its content type. */
  render: () => Promise<{ text: string; contentType: string }>;
};

const DURATION_BUCKETS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'almirant_http_requests_total',
    help: 'HTTP requests by transport, method and status.',
    labelNames: ['transport', 'method', 'status'],
    registers: [registry],
  });
  const durations = new Histogram({
    name: 'almirant_http_request_duration_seconds',
    help: 'Duration of HTTP requests in seconds, by transport.',
    labelNames: ['transport'],
    buckets: DURATION_BUCKETS_SECONDS,
    registers: [registry],
  });
  return {
    observe({ transport, method, status, seconds }) {
      requests.inc({ transport, method, status });
      durations.observe({ transport }, seconds);
    },
    values: () => registry.getMetricsAsJSON(),
    async render() {
      return { text: await registry.metrics(), contentType: registry.contentType };
    },
  };
}
