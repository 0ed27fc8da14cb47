import cluster from 'node:cluster';
import { EventEmitter, once } from 'node:events';
import type { MetricValues } from '../http/metrics.ts';
import type { FromPrimary, FromWorker } from './messages.ts';

export type WorkerProcess = {
  pid: number | undefined;
  /** Resolves with what a person at the terminal should read; rejects when it does not start. */
  listens: Promise<string>;
  /** Resolves when the process is gone, with the code or the signal it ended with. */
  ended: Promise<{ code: number | null; signal: string | null }>;
  /** What it has counted; undefined when it does not listen or does not answer in time. */
  values: () => Promise<MetricValues | undefined>;
  /** Asks it to end gracefully; one that does not listen yet ends at once. */
  stop: () => void;
};

const ANSWER_WITHIN_MS = 1_000;

/** Starts this program again as a worker. */
export function forkWorker(renderMetrics: () => Promise<string>): WorkerProcess {
  const worker = cluster.fork();
  const answers = new EventEmitter<{ values: [MetricValues] }>();
  // What cannot be sent has no receiver any more, which its end will say.
  const tell = (message: FromPrimary) => worker.send(message, undefined, () => {});
  const ended: WorkerProcess['ended'] = new Promise((resolve) => {
    worker.once('exit', (code, signal) => resolve({ code, signal }));
    worker.on('error', () => {
      // A process that could not be made has no exit.
      if (worker.isDead()) resolve({ code: worker.process.exitCode, signal: null });
    });
  });
  let isListening = false;
  const listens = new Promise<string>((resolve, reject) => {
    worker.on('message', async (message: FromWorker) => {
      if (message.kind === 'wants-metrics') tell({ kind: 'metrics', text: await renderMetrics() });
      if (message.kind === 'values') answers.emit('values', message.values);
      if (message.kind === 'did-not-start') reject(new Error(message.reason));
      if (message.kind === 'listens') {
        isListening = true;
        resolve(message.announcement);
      }
    });
    void ended.then(({ code, signal }) =>
      reject(new Error(`A worker ended with ${signal ?? `code ${code}`} before it listened.`)),
    );
  });
  // Who looks only after the end hears of it then.
  listens.catch(() => {});
  return {
    pid: worker.process.pid,
    listens,
    ended,
    async values() {
      if (!isListening) return undefined;
      tell({ kind: 'wants-values' });
      const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
      const [values] = await once(answers, 'values', { signal }).catch(() => [undefined]);
      return values;
    },
    stop: () => worker.process.kill('SIGTERM'),
  };
}
