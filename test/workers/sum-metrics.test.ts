import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { createSumOfMetrics } from '../../src/workers/sum-metrics.ts';

test('counters, histograms and gauges are summed over the workers', async () => {
  const sum = createSumOfMetrics();
  for (const worker of [makeWorker(2), makeWorker(3)]) sum.add(worker);

  expect(told(await sum.render())).toEqual({ counted: 5, durations: 5, held: 5 });
});

test('counters of exited workers stay in the sum, gauges do not', async () => {
  const sum = createSumOfMetrics();
  const ending = [makeWorker(4), makeWorker(5)];
  for (const worker of [...ending, makeWorker(1)]) sum.add(worker);

  const before = told(await sum.render());
  for (const { end } of ending) await end();
  const after = told(await sum.render());

  expect(before).toEqual({ counted: 10, durations: 10, held: 10 });
  expect(after).toEqual({ counted: 10, durations: 10, held: 1 });
});

test('an unresponsive worker counts with its last metrics', async () => {
  const sum = createSumOfMetrics();
  const worker = makeWorker(4);
  sum.add(worker);

  const before = told(await sum.render());
  worker.hang();

  expect(told(await sum.render())).toEqual(before);
});

test('the start time is that of the primary', async () => {
  const sum = createSumOfMetrics();

  expect(await sum.render()).toMatch(/^process_start_time_seconds \d+$/m);
});

/** A worker with a counter, a histogram and a gauge of this value. */
function makeWorker(amount: number) {
  const registry = new Registry();
  const registers = [registry];
  new Counter({ name: 'counted', help: '-', registers }).inc(amount);
  new Gauge({ name: 'held', help: '-', registers }).set(amount);
  const durations = new Histogram({ name: 'durations', help: '-', buckets: [1], registers });
  for (let n = 0; n < amount; n++) durations.observe(0.5);

  let hangs = false;
  let resolveEnd = (_: { code: number | null; signal: string | null }) => {};
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    resolveEnd = resolve;
  });
  return {
    ended,
    values: async () => (hangs ? undefined : registry.getMetricsAsJSON()),
    hang() {
      hangs = true;
    },
    async end() {
      resolveEnd({ code: null, signal: 'SIGKILL' });
      await ended;
    },
  };
}

function told(text: string) {
  const value = (name: string) => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]);
  return { counted: value('counted'), durations: value('durations_count'), held: value('held') };
}
