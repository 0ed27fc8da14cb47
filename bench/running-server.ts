import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '../scripts/temporary-server.ts';

export type RunningServer = {
  origin: string;
  /** Processor time of the process so far; unknown outside Linux. */
  cpuSeconds: () => number;
  stop: () => void;
};

const READY_WITHIN_MS = 30_000;
const READY_POLL_MS = 100;
const TICKS_PER_SECOND = 100;

/** Limits are on, but too high to be reached. Every request is logged. */
export const ourSettings = {
  NODE_ENV: 'production',
  ORGANIZATION_BUDGET: '1000000000/1000000000',
  API_KEY_BUDGET: '1000000000/1000000000',
  LOG_LEVEL: 'info',
  SHUTDOWN_DELAY: '0',
};

const stops = new Set<() => void>();
process.once('exit', () => {
  for (const stop of stops) stop();
});

/** Starts a server in its own process and waits until it listens. */
export async function startServer(
  program: string,
  variables: Record<string, string>,
  nodeOptions: readonly string[] = [],
): Promise<RunningServer> {
  const port = await findFreePort();
  const env = { ...process.env, ...ourSettings, ...variables, PORT: String(port) };
  const child = spawn(process.execPath, [...nodeOptions, program], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = () => child.kill();
  stops.add(stop);

  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await listens(port))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`${program} did not start.`);
    }
    await sleep(READY_POLL_MS);
  }
  return { origin: `http://127.0.0.1:${port}`, stop, cpuSeconds: () => readCpuSeconds(child.pid) };
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function readCpuSeconds(pid: number | undefined): number {
  if (process.platform !== 'linux') return Number.NaN;
  const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [userTicks, systemTicks] = status.slice(status.lastIndexOf(')')).split(' ').slice(12, 14);
  return (Number(userTicks) + Number(systemTicks)) / TICKS_PER_SECOND;
}
