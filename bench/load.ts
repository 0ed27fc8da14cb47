import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Case } from './cases.ts';

export type Load = {
  origin: string;
  request: Omit<Case, 'viewerIn'>;
  /** Shared out over the connections, each of which takes turns with its own. */
  keys: readonly string[];
  connections: number;
  seconds: number;
};

type Outcome = { answers: number; requestsPerSecond: number; failures: number };

/** Has the generator send load to a server; throws if an answer fails. */
export async function applyLoad(generator: ChildProcess, load: Load): Promise<Outcome> {
  const { viewerIn: _, ...request } = load.request as Case;
  generator.send({ ...load, request });
  const [outcome] = (await once(generator, 'message')) as [Outcome];
  if (outcome.failures > 0) {
    throw new Error(`${outcome.failures} answers of ${load.origin}${request.path} failed.`);
  }
  return outcome;
}

export function startGenerator(program: string): ChildProcess {
  return fork(program, { env: { ...process.env, NODE_ENV: 'production' } });
}
