import type { Worker } from 'node:cluster';
import { EventEmitter, once } from 'node:events';
import type { Logger } from 'pino';
import { prometheusContentType } from 'prom-client';
import type { Config } from '../config.ts';
import { createMetrics, type Metrics } from '../http/metrics.ts';
import type { FromPrimary, FromWorker } from './messages.ts';

type WorkerOptions = { config: Config; log: Logger };

/** One of several processes on a port: tells the primary how the start went, and ends with it. */
export async function runWorker(worker: Worker, { config, log }: WorkerOptions): Promise<void> {
  // What cannot be sent has no receiver any more, and then this process ends as well.
  const tell = (message: FromWorker, done = () => {}) => worker.send(message, undefined, done);
  const metrics = createMetricsOfAll(worker, tell);
  try {
    const { startServer } = await import('../server.ts');
    const { announcement, stop } = await startServer({ config, log, metrics });
    let isStopping = false;
    const stopAndExit = () => {
      // A signal to the whole process group comes twice: from its sender and from the primary.
      if (isStopping) return;
      isStopping = true;
      void stop().then(() => process.exit(0));
    };
    process.on('SIGTERM', stopAndExit);
    process.once('SIGINT', stopAndExit);
    worker.once('disconnect', () => {
      // Otherwise the process would be ended at once, as one that nobody looks after.
      worker.exitedAfterDisconnect = true;
      stopAndExit();
    });
    tell({ kind: 'listens', announcement });
  } catch (error) {
    tell({ kind: 'did-not-start', reason: (error as Error).message }, () => process.exit(1));
  }
}

/** Counts in this process, and tells of all that are under the same primary. */
function createMetricsOfAll(worker: Worker, tell: (message: FromWorker) => void): Metrics {
  const own = createMetrics();
  const answers = new EventEmitter<{ metrics: [string] }>();
  worker.on('message', async (message: FromPrimary) => {
    if (message.kind === 'metrics') answers.emit('metrics', message.text);
    else tell({ kind: 'values', values: await own.values() });
  });
  let asked: Promise<string> | undefined;
  const ask = async () => {
    tell({ kind: 'wants-metrics' });
    const [text] = await once(answers, 'metrics');
    asked = undefined;
    return text;
  };
  return {
    ...own,
    async render() {
      asked ??= ask();
      return { text: await asked, contentType: prometheusContentType };
    },
  };
}
