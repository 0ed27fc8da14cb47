import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Race } from './lock-racer.ts';

/** Starts a process that locks data directories when it is told. */
export async function startLockRacer(): Promise<ChildProcess> {
  const racer = fork('test/support/lock-racer.ts', { execArgv: ['--import', 'tsx'] });
  await once(racer, 'message');
  return racer;
}

/** Resolves when the process has done so, with whether it holds a lock now. */
export async function tellLockRacer(racer: ChildProcess, race: Race): Promise<boolean> {
  const answer = once(racer, 'message');
  racer.send(race);
  const [holds] = await answer;
  return holds;
}
