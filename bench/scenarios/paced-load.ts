import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** Requests at fixed times, independent of earlier answers (open loop). */
export type PacedLoad = {
  origin: string;
  path: string;
  /** Taken in rotation. */
  keys: readonly string[];
  ratePerSecond: number;
  connections: number;
  /** Measured after a warm-up at the same rate. */
  seconds: number;
  /** The required status and text of each answer. */
  expected: { status: number; text: string };
};

export type PacedOutcome = {
  answers: number;
  failures: number;
  /** From sending a request to the end of its answer. */
  p50Ms: number;
  p99Ms: number;
  /** The delays of sending. */
  lagP99Ms: number;
};

export const WARM_UP_SECONDS = 0.5;

export function startPacedClient(program: string): ChildProcess {
  return fork(program, { execArgv: [], env: { ...process.env, NODE_ENV: 'production' } });
}

/** Lets the client send the load; throws on an unexpected answer. */
export async function applyPacedLoad(client: ChildProcess, load: PacedLoad): Promise<PacedOutcome> {
  client.send(load);
  const [outcome] = (await once(client, 'message')) as [PacedOutcome];
  if (outcome.failures > 0) {
    throw new Error(`${outcome.failures} answers of ${load.origin}${load.path} failed.`);
  }
  return outcome;
}
