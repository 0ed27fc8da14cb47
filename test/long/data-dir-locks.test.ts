import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startLockRacer, tellLockRacer } from '../support/lock-racers.ts';

const PAIRS = 500;
const KILLED_HOLDERS = 20;
const LEAD_MS = 3;

test('500 pairs of processes that lock a data directory at once have one winner each', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'almirant-'));
  const racers = await Promise.all([startLockRacer(), startLockRacer()]);

  const winners = new Map<number, number>();
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const dir = path.join(root, String(pair));
    await mkdir(dir);
    const won = (await race(racers, dir)).length;
    winners.set(won, (winners.get(won) ?? 0) + 1);
    await Promise.all(racers.map((racer) => tellLockRacer(racer, 'release')));
  }

  for (const racer of racers) racer.kill();
  await rm(root, { recursive: true });
  expect([...winners]).toEqual([[1, PAIRS]]);
});

test('one of two processes takes over the lock of a killed process', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'almirant-'));
  const racers = await Promise.all([startLockRacer(), startLockRacer()]);

  const winners = [];
  for (let round = 0; round < KILLED_HOLDERS; round += 1) {
    const [holder, ...others] = await race(racers, dir);
    winners.push(holder && others.length === 0 ? 1 : 0);
    if (!holder) break;
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    racers.splice(racers.indexOf(holder), 1, await startLockRacer());
  }

  for (const racer of racers) racer.kill();
  await rm(dir, { recursive: true });
  expect(winners).toEqual(Array.from({ length: KILLED_HOLDERS }, () => 1));
});

/** The processes that got the lock. */
async function race(racers: readonly ChildProcess[], dir: string): Promise<ChildProcess[]> {
  const at = Date.now() + LEAD_MS;
  const holds = await Promise.all(racers.map((racer) => tellLockRacer(racer, { dir, at })));
  return racers.filter((_, index) => holds[index]);
}
