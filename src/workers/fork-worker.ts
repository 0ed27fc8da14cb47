import cluster from 'node:cluster';
import { EventEmitter, once } from 'node:events';
import type { MetricValues } from '../http/metrics.ts';
import type { FromPrimary, FromWorker } from './messages.ts';

export type WorkerProcess = {
  pid: number | undefined;
  /** Resolves with the start message once the worker listens; rejects if it does not start. */
  listens: Promise<string>;
  /** Resolves with the exit code or signal of the process. */
  ended: Promise<{ code: number | null; signal: string | null }>;
  /** Reads the metrics; undefined if the worker does not listen or respond in time. */
  values: () => Promise<MetricValues | undefined>;
  /** Sends SIGTERM: graceful shutdown, or immediate exit before the worker listens. */
  stop: () => void;
};

const RESPONSE_TIMEOUT_MS = 1_000;

/** Forks a worker process of the cluster. */
export function forkWorker(renderMetrics: () => Promise<string>): WorkerProcess {
  const worker = cluster.fork();
  const answers = new EventEmitter<{ values: [MetricValues] }>();
  // A send error means that the worker has exited; its exit event follows.
  const send = (message: FromPrimary) => worker.send(message, undefined, () => {});
  const ended: WorkerProcess['ended'] = new Promise((resolve) => {
    worker.once('exit', (code, signal) => resolve({ code, signal }));
    worker.on('error', () => {
      // A process that failed to spawn has no exit event.
      if (worker.isDead()) resolve({ code: worker.process.exitCode, signal: null });
    });
  });
  let isListening = false;
  const listens = new Promise<string>((resolve, reject) => {
    worker.on('message', async (message: FromWorker) => {
      if (message.kind === 'wants-metrics') send({ kind: 'metrics', text: await renderMetrics() });
      if (message.kind === 'values') answers.emit('values', message.values);
      if (message.kind === 'did-not-start') reject(new Error(message.reason));
      if (message.kind === 'listens') {
        isListening = true;
        resolve(message.announcement);
      }
    });
    void ended.then(({ code, signal }) =>
      reject(new Error(`A worker exited with ${signal ?? `code ${code}`} before it listened.`)),
    );
  });
  // Prevents an unhandled rejection; later awaits still see it.
  listens.catch(() => {});
  return {
    pid: worker.process.pid,
    listens,
    ended,
    async values() {
      if (!isListening) return undefined;
      send({ kind: 'wants-values' });
      const signal = AbortSignal.timeout(RESPONSE_TIMEOUT_MS);
      const [values] = await once(answers, 'values', { signal }).catch(() => [undefined]);
      return values;
    },
    stop: () => worker.process.kill('SIGTERM'),
  };
}
