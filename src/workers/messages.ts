import type { MetricValues } from '../http/metrics.ts';

/** Messages of a worker to the primary. */
export type FromWorker =
  | { kind: 'listens'; announcement: string }
  | { kind: 'did-not-start'; reason: string }
  | { kind: 'wants-metrics' }
  | { kind: 'values'; values: MetricValues };

/** Messages of the primary to a worker. */
export type FromPrimary = { kind: 'wants-values' } | { kind: 'metrics'; text: string };
