import { AggregatorRegistry, collectDefaultMetrics, Registry } from 'prom-client';
import type { MetricValues } from '../http/metrics.ts';
import type { WorkerProcess } from './fork-worker.ts';

type MeteredWorker = Pick<WorkerProcess, 'values' | 'ended'>;

export type SumOfMetrics = {
  /** Adds a worker. Its counters stay in the sum after its exit, because totals are monotonic. */
  add: (worker: MeteredWorker) => void;
  /** Renders the aggregated metrics as Prometheus text. */
  render: () => Promise<string>;
};

export function createSumOfMetrics(): SumOfMetrics {
  const own = new Registry();
  collectDefaultMetrics({ register: own });
  /** The last known metrics of each worker. */
  const latest = new Map<MeteredWorker, MetricValues>();
  let ofExited: Promise<MetricValues> = Promise.resolve([]);

  return {
    add(worker) {
      latest.set(worker, []);
      void worker.ended.then(() => {
        const totals = (latest.get(worker) ?? []).filter(isTotal);
        latest.delete(worker);
        ofExited = ofExited.then((others) => sumOf([others, totals]).getMetricsAsJSON());
      });
    },
    async render() {
      await Promise.all(
        [...latest.keys()].map(async (worker) => {
          const values = await worker.values();
          if (values && latest.has(worker)) latest.set(worker, values);
        }),
      );
      // Both are read in the same turn, so that no worker counts twice or not at all.
      const ofWorkers = [...latest.values()];
      const others = [own.getMetricsAsJSON().then(asPartOfServer), ofExited];
      return sumOf([...(await Promise.all(others)), ...ofWorkers]).metrics();
    },
  };
}

function sumOf(parts: readonly MetricValues[]): Registry {
  return AggregatorRegistry.aggregate([...parts]);
}

const TYPES_OF_TOTALS = ['counter', 'histogram'];

function isTotal({ type }: MetricValues[number]): boolean {
  return TYPES_OF_TOTALS.includes(String(type));
}

/** The primary handles no requests: it adds its resource usage and the start time of the server. */
function asPartOfServer(metrics: MetricValues): MetricValues {
  return metrics.flatMap((metric) => {
    if (metric.name === 'process_start_time_seconds') return [{ ...metric, aggregator: 'first' }];
    return metric.aggregator === 'sum' ? [metric] : [];
  });
}
