import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { isReady } from '../../scripts/is-ready.ts';
import { findFreePort } from '../../scripts/temporary-server.ts';

export type BuiltServer = {
  origin: string;
  pid: number;
  /** Whether the process has exited. */
  hasExited: () => boolean;
  stop: () => Promise<void>;
};

const PROGRAM = 'dist/main.js';
const READY_WITHIN_MS = 30_000;
const POLL_MS = 50;

/** Starts the built server in its own process and waits until it is ready. */
export async function startBuiltServer(
  variables: Record<string, string>,
  onOutput: (text: string) => void = () => {},
): Promise<BuiltServer> {
  const PORT = variables.PORT ?? `${await findFreePort()}`;
  const child = spawn(process.execPath, [PROGRAM], {
    env: { LOG_LEVEL: 'error', SHUTDOWN_DELAY: '0', ...variables, PORT },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.setEncoding('utf8').on('data', onOutput);
  const endAtOnce = () => child.kill('SIGKILL');
  process.once('exit', endAtOnce);

  const hasExited = () => child.exitCode !== null || child.signalCode !== null;
  const origin = `http://127.0.0.1:${PORT}`;
  const deadline = performance.now() + READY_WITHIN_MS;
  while (!(await isReady(origin))) {
    if (hasExited() || performance.now() > deadline) {
      endAtOnce();
      throw new Error(`${PROGRAM} did not start.`);
    }
    await sleep(POLL_MS);
  }
  return {
    origin,
    pid: child.pid ?? 0,
    hasExited,
    async stop() {
      child.kill('SIGTERM');
      if (!hasExited()) await once(child, 'exit');
      process.off('exit', endAtOnce);
    },
  };
}
