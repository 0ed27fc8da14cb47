import { fork } from 'node:child_process';
import { once } from 'node:events';

/** Requests at fixed times, independent of earlier answers (open loop), or as fast as answers come. */
export type Load = {
  origin: string;
  key: string;
  paths: readonly string[];
  seconds: number;
  connections: number;
  /** Default: each connection asks again after its answer. */
  ratePerSecond?: number;
};

export type Percentiles = { count: number; p50Ms: number; p99Ms: number };

export type LoadOutcome = {
  accepted: Percentiles;
  refused: Percentiles;
  /** Requests with another status or without an answer. */
  failed: number;
  /** Requests that found no free connection. */
  unsent: number;
};

/** Applies a load from a process of its own. */
export async function applyLoad(load: Load): Promise<LoadOutcome> {
  const client = fork(new URL('load-client.ts', import.meta.url), {
    execArgv: ['--import', 'tsx'],
  });
  client.send(load);
  const [outcome] = (await once(client, 'message')) as [LoadOutcome];
  client.kill();
  return outcome;
}
