import { AggregatorRegistry, collectDefaultMetrics, Registry } from 'prom-client';
import type { MetricValues } from '../http/metrics.ts';
import type { WorkerProcess } from './fork-worker.ts';

type Counted = Pick<WorkerProcess, 'values' | 'ended'>;

export type SumOfMetrics = {
  /** Counts a worker in. What it has counted stays in the sum when it ends, as totals never fall. */
  add: (worker: Counted) => void;
  /** The Prometheus text of all processes together. */
  render: () => Promise<string>;
};

export function createSumOfMetrics(): SumOfMetrics {
  const own = new Registry();
  collectDefaultMetrics({ register: own });
  /** The workers, with the values that each was last heard to have. */
  const latest = new Map<Counted, MetricValues>();
  let ofEnded: Promise<MetricValues> = Promise.resolve([]);

  return {
    add(worker) {
      latest.set(worker, []);
      void worker.ended.then(() => {
        const totals = (latest.get(worker) ?? []).filter(isTotal);
        latest.delete(worker);
        ofEnded = ofEnded.then((others) => sumOf([others, totals]).getMetricsAsJSON());
      });
    },
    async render() {
      await Promise.all(
        [...latest.keys()].map(async (worker) => {
          const values = await worker.values();
          if (values && latest.has(worker)) latest.set(worker, values);
        }),
      );
      // Both are of the same moment: nobody counts twice, or not at all.
      const ofWorkers = [...latest.values()];
      const others = [own.getMetricsAsJSON().then(asPartOfServer), ofEnded];
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

/** The primary answers no request: it adds what it uses, and when the server was started. */
function asPartOfServer(metrics: MetricValues): MetricValues {
  return metrics.flatMap((metric) => {
    if (metric.name === 'process_start_time_seconds') return [{ ...metric, aggregator: 'first' }];
    return metric.aggregator === 'sum' ? [metric] : [];
  });
}
