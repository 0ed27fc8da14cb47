import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Started } from '../server.ts';
import { forkWorker, type WorkerProcess } from './fork-worker.ts';
import { nextPause } from './next-pause.ts';
import { createSumOfMetrics } from './sum-metrics.ts';

type WorkersOptions = { config: Pick<Config, 'WORKERS' | 'REDIS_URL'>; log: Logger };

/** Starts workers that share the port, and replaces each that exits. */
export async function startWorkers({ config, log }: WorkersOptions): Promise<Started> {
  const metrics = createSumOfMetrics();
  const running = new Set<WorkerProcess>();
  const stopping = new AbortController();

  const start = (): WorkerProcess => {
    const worker = forkWorker(metrics.render);
    metrics.add(worker);
    running.add(worker);
    void worker.ended.then(() => running.delete(worker));
    return worker;
  };
  const stop = async () => {
    stopping.abort();
    const ends = [...running].map((worker) => {
      worker.stop();
      return worker.ended;
    });
    await Promise.all(ends);
  };

  const workers = Array.from({ length: config.WORKERS }, start);
  try {
    const announcements = await Promise.all(workers.map(({ listens }) => listens));
    if (!config.REDIS_URL) {
      log.warn('without REDIS_URL each worker keeps budgets of its own, full at its start');
    }
    for (const worker of workers) void keepRunning(worker, { start, log, signal: stopping.signal });
    return { announcement: announcements[0] ?? '', stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Replacement = { start: () => WorkerProcess; log: Logger; signal: AbortSignal };

/** Replaces a worker each time it exits, until the signal aborts. */
async function keepRunning(
  worker: WorkerProcess,
  { start, log, signal }: Replacement,
): Promise<void> {
  let current = worker;
  let pauseMs = 0;
  for (;;) {
    const startedAt = performance.now();
    const { code, signal: killer } = await current.ended;
    if (signal.aborted) return;
    const reason = await current.listens.then(
      () => undefined,
      (error: Error) => error.message,
    );
    pauseMs = nextPause(pauseMs, performance.now() - startedAt);
    log.error(
      { worker: current.pid, code, signal: killer, reason, pauseMs },
      'a worker ended and is replaced',
    );
    await sleep(pauseMs, undefined, { signal }).catch(() => {});
    if (signal.aborted) return;
    current = start();
  }
}
