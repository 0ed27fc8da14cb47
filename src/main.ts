import cluster from 'node:cluster';
import { destination, type Logger } from 'pino';
import { type Config, readConfig } from './config.ts';
import { createLog } from './http/log.ts';
import type { Started } from './server.ts';
import { exitOnSignal } from './workers/exit-on-signal.ts';
import { runWorker } from './workers/run-worker.ts';
import { startWorkers } from './workers/start-workers.ts';

/** PIPE_BUF: smaller writes to a pipe are atomic, so lines of several processes do not interleave. */
const ATOMIC_WRITE_BYTES = 4_096;

function openLog({ LOG_LEVEL, WORKERS }: Config): Logger {
  if (WORKERS === 1)
    return createLog({ level: LOG_LEVEL, base: null }, destination({ sync: false }));
  const base = { pid: process.pid };
  const stdout = destination({ sync: false, maxWrite: ATOMIC_WRITE_BYTES });
  return createLog({ level: LOG_LEVEL, base }, stdout);
}

async function start(config: Config, log: Logger): Promise<Started> {
  if (config.WORKERS > 1) return startWorkers({ config, log });
  // Imported lazily, because the primary of a cluster does not need it.
  const { startServer } = await import('./server.ts');
  return startServer({ config, log });
}

try {
  const config = readConfig();
  const log = openLog(config);
  if (config.WORKERS > 1 && cluster.worker) {
    await runWorker(cluster.worker, { config, log });
  } else {
    const { announcement, stop } = await start(config, log);
    exitOnSignal(stop);
    process.stdout.write(announcement);
  }
} catch (error) {
  process.stderr.write(`Almirant API did not start. ${(error as Error).message}\n`);
  process.exit(1);
}
