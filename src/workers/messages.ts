import type { MetricValues } from '../http/metrics.ts';

/** What a worker tells the primary. */
export type FromWorker =
  | { kind: 'listens'; announcement: string }
  | { kind: 'did-not-start'; reason: string }
  | { kind: 'wants-metrics' }
  | { kind: 'values'; values: MetricValues };

/** What the primary tells a worker. */
export type FromPrimary = { kind: 'wants-values' } | { kind: 'metrics'; text: string };
