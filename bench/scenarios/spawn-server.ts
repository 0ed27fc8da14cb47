import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { FileHandle } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { isReady } from '../../scripts/is-ready.ts';
import { findFreePort } from '../../scripts/temporary-server.ts';
import { secret } from '../data.ts';
import type { Lab } from '../lab.ts';
import { ourSettings } from '../running-server.ts';

export type SpawnedServer = {
  origin: string;
  pid: number;
  /** From the start of the process to the first successful readiness check. */
  readyMs: number;
  /** Resolves when the process has exited. */
  stop: () => Promise<void>;
};

const READY_WITHIN_MS = 30_000;
const POLL_MS = 5;

/**
 * Starts the server in its own process and waits until it is ready. With a file, the process
 * writes its log there.
 */
export async function spawnServer(
  { programOf }: Lab,
  variables: Record<string, string>,
  log?: FileHandle,
): Promise<SpawnedServer> {
  const port = await findFreePort();
  const program = programOf('ours');
  const env = {
    ...process.env,
    ALMIRANT_SECRET: secret,
    DATABASE_URL: '',
    ...ourSettings,
    ...variables,
    PORT: String(port),
  };
  const before = performance.now();
  const child = spawn(process.execPath, [program], {
    env,
    stdio: ['ignore', log?.fd ?? 'ignore', 'inherit'],
  });
  const endAtOnce = () => child.kill('SIGKILL');
  process.once('exit', endAtOnce);

  const origin = `http://127.0.0.1:${port}`;
  while (!(await isReady(origin))) {
    if (child.exitCode !== null || performance.now() - before > READY_WITHIN_MS) {
      throw new Error(`${program} did not start.`);
    }
    await sleep(POLL_MS);
  }
  const readyMs = performance.now() - before;
  return {
    origin,
    pid: child.pid ?? 0,
    readyMs,
    async stop() {
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      process.off('exit', endAtOnce);
    },
  };
}
