import { afterEach, expect, test, vi } from 'vitest';
import { createBoundedQueue } from '../../src/db/bounded-queue.ts';

afterEach(() => {
  vi.useRealTimers();
});

const BOUNDS = { maxOpen: 1, maxWaiting: 2, maxWaitMs: 10_000, maxStallMs: 2_000 };
const refusal = { code: 'SERVER_OVERLOADED', retryAfterSeconds: 1 };

/** Never ends by itself. */
function heldAction() {
  let end = () => {};
  const action = () =>
    new Promise<string>((resolve) => {
      end = () => resolve('done');
    });
  return { action, end: () => end() };
}

test('a write is refused at once when too many wait, and the others are done', async () => {
  const run = createBoundedQueue(BOUNDS);
  const held = heldAction();
  const first = run(held.action);
  await Promise.resolve();
  const waiting = [run(async () => 'one'), run(async () => 'two')];
  await Promise.resolve();

  await expect(run(async () => 'three')).rejects.toMatchObject(refusal);
  held.end();

  expect(await Promise.all([first, ...waiting])).toEqual(['done', 'one', 'two']);
});

test('a write that waits while none succeeds is refused, and never done', async () => {
  vi.useFakeTimers();
  const run = createBoundedQueue(BOUNDS);
  const held = heldAction();
  const first = run(held.action);
  const late = vi.fn(async () => 'late');
  const refused = expect(run(late)).rejects.toMatchObject(refusal);

  await vi.advanceTimersByTimeAsync(BOUNDS.maxStallMs);
  await refused;
  held.end();
  await first;

  expect(await run(async () => 'next')).toBe('next');
  expect(late).not.toHaveBeenCalled();
});

test('a write waits longer while others succeed, but not too long', async () => {
  vi.useFakeTimers();
  const run = createBoundedQueue({ ...BOUNDS, maxWaiting: 20 });
  const outcomes: string[] = [];
  const writes = Array.from({ length: 9 }, (_, index) =>
    run(() => new Promise<void>((resolve) => setTimeout(resolve, 1_500))).then(
      () => outcomes.push(`${index} done`),
      () => outcomes.push(`${index} refused`),
    ),
  );

  await vi.advanceTimersByTimeAsync(20_000);
  await Promise.all(writes);

  expect(outcomes).toEqual([
    ...Array.from({ length: 6 }, (_, index) => `${index} done`),
    '7 refused',
    '8 refused',
    '6 done',
  ]);
});
