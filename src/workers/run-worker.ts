import type { Worker } from 'node:cluster';
import { EventEmitter, once } from 'node:events';
import type { Logger } from 'pino';
import { prometheusContentType } from 'prom-client';
import type { Config } from '../config.ts';
import { createMetrics, type Metrics } from '../http/metrics.ts';
import { exitOnSignal } from './exit-on-signal.ts';
import type { FromPrimary, FromWorker } from './messages.ts';

type WorkerOptions = { config: Config; log: Logger };

/** Runs the server as a cluster worker, reports its start to the primary, and exits with it. */
export async function runWorker(worker: Worker, { config, log }: WorkerOptions): Promise<void> {
  // A send error means that the primary has exited; this process exits on disconnect.
  const send = (message: FromWorker, done = () => {}) => worker.send(message, undefined, done);
  const metrics = createClusterMetrics(worker, send);
  try {
    const { startServer } = await import('../server.ts');
    const { announcement, stop } = await startServer({ config, log, metrics });
    const stopAndExit = exitOnSignal(stop);
    worker.once('disconnect', () => {
      // Otherwise node:cluster would exit the process immediately.
      worker.exitedAfterDisconnect = true;
      stopAndExit();
    });
    send({ kind: 'listens', announcement });
  } catch (error) {
    send({ kind: 'did-not-start', reason: (error as Error).message }, () => process.exit(1));
  }
}

/** Records metrics in this process, and renders those of all workers of the primary. */
function createClusterMetrics(worker: Worker, send: (message: FromWorker) => void): Metrics {
  const own = createMetrics();
  const answers = new EventEmitter<{ metrics: [string] }>();
  worker.on('message', async (message: FromPrimary) => {
    if (message.kind === 'metrics') answers.emit('metrics', message.text);
    else send({ kind: 'values', values: await own.values() });
  });
  let pending: Promise<string> | undefined;
  const ask = async () => {
    send({ kind: 'wants-metrics' });
    const [text] = await once(answers, 'metrics');
    pending = undefined;
    return text;
  };
  return {
    ...own,
    async render() {
      pending ??= ask();
      return { text: await pending, contentType: prometheusContentType };
    },
  };
}
