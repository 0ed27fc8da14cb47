import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** Requests that are due at fixed times, whether earlier ones have been answered or not. */
export type PacedLoad = {
  origin: string;
  path: string;
  /** Taken in turns. */
  keys: readonly string[];
  ratePerSecond: number;
  connections: number;
  /** Measured after a warm-up at the same rate. */
  seconds: number;
  /** What each answer has to be. */
  expected: { status: number; text: string };
};

export type PacedOutcome = {
  answers: number;
  failures: number;
  /** From when a request was sent to the end of its answer. */
  p50Ms: number;
  p99Ms: number;
  /** How late requests were sent. */
  lagP99Ms: number;
};

export const WARM_UP_SECONDS = 0.5;

export function startPacedClient(program: string): ChildProcess {
  return fork(program, { execArgv: [], env: { ...process.env, NODE_ENV: 'production' } });
}

/** Has the client send the load; throws if an answer is not what it has to be. */
export async function applyPacedLoad(client: ChildProcess, load: PacedLoad): Promise<PacedOutcome> {
  client.send(load);
  const [outcome] = (await once(client, 'message')) as [PacedOutcome];
  if (outcome.failures > 0) {
    throw new Error(`${outcome.failures} answers of ${load.origin}${load.path} failed.`);
  }
  return outcome;
}
