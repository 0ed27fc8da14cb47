import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

export type LoadRequest = {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  /**
   * Several are distributed over the connections, and each connection rotates through its own.
   * `[<id>]` becomes another text with each request.
   */
  body?: string | readonly string[];
};

export type Load = {
  origin: string;
  request: LoadRequest;
  /** Distributed over the connections in the same way. */
  keys: readonly string[];
  connections: number;
  seconds: number;
};

export type Outcome = { answers: number; requestsPerSecond: number; failures: number };

/** Lets the generator send load to a server; throws if an answer fails. */
export async function applyLoad(generator: ChildProcess, load: Load): Promise<Outcome> {
  const { method, path, headers, body } = load.request;
  generator.send({ ...load, request: { method, path, headers, body } });
  const [outcome] = (await once(generator, 'message')) as [Outcome];
  if (outcome.failures > 0) {
    throw new Error(`${outcome.failures} answers of ${load.origin}${path} failed.`);
  }
  if (outcome.answers === 0) throw new Error(`${load.origin}${path} was not answered in time.`);
  return outcome;
}

export function startGenerator(program: string): ChildProcess {
  // Otherwise it would run with the loader of this process.
  return fork(program, { execArgv: [], env: { ...process.env, NODE_ENV: 'production' } });
}
