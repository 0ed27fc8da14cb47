import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBulkhead } from '../../src/db/bulkhead.ts';
import { translateDatabaseError } from '../../src/db/database-error.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const WAIT_MS = 2_000;
const PATIENCE = { maxWaitMs: 10_000, maxStallMs: WAIT_MS };
const forever = () => new Promise<never>(() => {});
const done = async () => 'done';

test('actions of one kind that hang leave the other kinds alone', async () => {
  const run = createBulkhead({ maxOfKind: 2, ...PATIENCE });
  for (let index = 0; index < 10; index += 1) run('locked', forever).catch(() => {});

  expect(await run('other', done)).toBe('done');
});

test('a kind keeps its bound after one of its actions has ended', async () => {
  const run = createBulkhead({ maxOfKind: 2, ...PATIENCE });
  void run('kind', forever);
  await run('kind', done);
  const started = vi.fn(forever);

  for (let index = 0; index < 3; index += 1) run('kind', started).catch(() => {});
  await vi.advanceTimersByTimeAsync(1);

  expect(started).toHaveBeenCalledOnce();
});

test('an action that waits too long for its turn fails as an unavailable database', async () => {
  const run = createBulkhead({ maxOfKind: 1, ...PATIENCE });
  void run('locked', forever);
  const failure = run('locked', done).catch(translateDatabaseError);

  await vi.advanceTimersByTimeAsync(WAIT_MS);

  expect(await failure).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
});

test('an action waits longer for its turn while others of its kind succeed', async () => {
  const run = createBulkhead({ maxOfKind: 2, ...PATIENCE });
  const { promise, release } = hanging();
  const held = run('kind', () => promise);
  const short = () => new Promise<void>((resolve) => setTimeout(resolve, WAIT_MS - 500));
  const first = run('kind', short);
  const second = run('kind', short);
  const third = run('kind', done);

  await vi.advanceTimersByTimeAsync(2 * WAIT_MS);
  release();

  await Promise.all([held, first, second]);
  expect(await third).toBe('done');
});

test('waiting actions run in the order of their arrival, also after a failure', async () => {
  const run = createBulkhead({ maxOfKind: 1, ...PATIENCE });
  const order: number[] = [];
  const actions = [1, 2, 3].map((number) =>
    run('kind', async () => {
      order.push(number);
      if (number === 1) throw new Error('failed');
    }),
  );

  await Promise.allSettled(actions);

  expect(order).toEqual([1, 2, 3]);
});

test('an action that gave up takes no turn', async () => {
  const run = createBulkhead({ maxOfKind: 1, ...PATIENCE });
  const { promise, release } = hanging();
  const first = run('kind', () => promise);
  const late = vi.fn(done);
  const gaveUp = run('kind', late).catch(() => 'gave up');
  await vi.advanceTimersByTimeAsync(WAIT_MS);
  expect(await gaveUp).toBe('gave up');

  release();
  await first;

  expect(await run('kind', done)).toBe('done');
  expect(late).not.toHaveBeenCalled();
});

function hanging() {
  let release = () => {};
  const promise = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { promise, release: () => release() };
}
