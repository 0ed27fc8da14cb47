import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { batch } from '../../src/kernel/batch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const sleep = (ms: number) => vi.advanceTimersByTimeAsync(ms);

const pace = { maxSize: 3, maxRunning: 2, gatherMs: 5 };

/** Loads that end on demand, and their keys. */
function controlledLoads() {
  const loads: { keys: string[]; finish: () => void }[] = [];
  const loadMany = (keys: string[]) =>
    new Promise<Map<string, string>>((resolve) => {
      const finish = () => resolve(new Map(keys.map((key) => [key, key.toUpperCase()])));
      loads.push({ keys, finish });
    });
  return { loads, loadMany };
}

test('keys of one turn are one load, each key once', async () => {
  const { loads, loadMany } = controlledLoads();
  const load = batch(loadMany, pace);

  const answers = Promise.all(['a', 'b', 'a'].map(load));
  await sleep(10);
  loads[0]?.finish();

  expect(await answers).toEqual(['A', 'B', 'A']);
  expect(loads.map(({ keys }) => keys)).toEqual([['a', 'b']]);
});

test('a key requested after the start of a load is loaded again', async () => {
  const { loads, loadMany } = controlledLoads();
  const load = batch(loadMany, pace);

  const before = load('a');
  await sleep(10);
  const after = load('a');
  await sleep(10);
  loads[1]?.finish();

  expect(await after).toBe('A');
  expect(loads).toHaveLength(2);
  loads[0]?.finish();
  expect(await before).toBe('A');
});

test('at the limit of running loads the next one waits and takes all keys', async () => {
  const { loads, loadMany } = controlledLoads();
  const load = batch(loadMany, pace);
  const answers: Promise<string | undefined>[] = [];
  for (const key of ['a', 'b', 'c', 'd']) {
    answers.push(load(key));
    await sleep(10);
  }

  expect(loads.map(({ keys }) => keys)).toEqual([['a'], ['b']]);
  loads[0]?.finish();
  await sleep(10);

  expect(loads.map(({ keys }) => keys)).toEqual([['a'], ['b'], ['c', 'd']]);
  for (const { finish } of loads) finish();
  expect(await Promise.all(answers)).toEqual(['A', 'B', 'C', 'D']);
});

test('a failed load rejects its callers only, and the next one runs', async () => {
  let isDown = true;
  const load = batch(async (keys) => {
    if (isDown) throw new Error('down');
    return new Map(keys.map((key) => [key, key]));
  }, pace);

  const failed = expect(Promise.all([load('a'), load('b')])).rejects.toThrow('down');
  await sleep(10);
  await failed;
  isDown = false;
  const answers = Promise.all(['a', 'unknown'].map(load));
  await sleep(10);

  expect(await answers).toEqual(['a', 'unknown']);
});

test('keys above the maximum size go with the next loads', async () => {
  const { loads, loadMany } = controlledLoads();
  const load = batch(loadMany, pace);

  const answers = Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(load));
  await sleep(20);
  expect(loads.map(({ keys }) => keys)).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
  ]);
  for (const { finish } of loads) finish();
  await sleep(20);
  loads[2]?.finish();

  expect(await answers).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G']);
});

test('a key without a value is undefined', async () => {
  const load = batch(async () => new Map<string, string>(), pace);

  const answer = load('a');
  await sleep(10);

  expect(await answer).toBeUndefined();
});

test.each([
  ['under high demand, the next load waits to gather more keys', 4, 0],
  ['under low demand, the next load starts at once', 3, 1],
] as const)('%s', async (_, requests, atOnce) => {
  const { loads, loadMany } = controlledLoads();
  const load = batch(loadMany, pace);
  for (let index = 0; index < requests; index += 1) void load('a');
  await sleep(0);

  void load('b');
  await sleep(0);
  const before = loads.length - 1;
  await sleep(4);
  const early = loads.length - 1;
  await sleep(1);

  expect([before, early, loads.length - 1]).toEqual([atOnce, atOnce, 1]);
});
