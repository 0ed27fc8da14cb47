import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wait } from '../../src/db/patience.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const limits = { maxWaitMs: 1_000, maxStallMs: 200 };

/** A wait, with the time of its end if it has ended. */
function startWait(given = limits) {
  const started = performance.now();
  let lastSuccess = 0;
  const state: { overdueAt?: number } = {};
  const end = wait(
    given,
    () => lastSuccess,
    () => {
      state.overdueAt = performance.now() - started;
    },
  );
  const succeed = () => {
    lastSuccess = performance.now();
  };
  return { state, end, succeed };
}

test('a wait is overdue once nothing has succeeded for the longest stall', () => {
  const { state } = startWait();

  vi.advanceTimersByTime(199);
  expect(state.overdueAt).toBeUndefined();
  vi.advanceTimersByTime(1);

  expect(state.overdueAt).toBe(200);
});

test('each success of others prolongs a wait, up to its maximum', () => {
  const { state, succeed } = startWait();

  for (let passed = 0; passed < 900; passed += 150) {
    vi.advanceTimersByTime(150);
    succeed();
  }
  expect(state.overdueAt).toBeUndefined();
  vi.advanceTimersByTime(150);

  expect(state.overdueAt).toBe(1_000);
});

test('the last success decides when a stall ends', () => {
  const { state, succeed } = startWait();
  vi.advanceTimersByTime(150);
  succeed();

  vi.advanceTimersByTime(1_000);

  expect(state.overdueAt).toBe(350);
});

test('a maximum below the longest stall ends a wait at the maximum', () => {
  const { state } = startWait({ maxWaitMs: 100, maxStallMs: 200 });

  vi.advanceTimersByTime(1_000);

  expect(state.overdueAt).toBe(100);
});

test('a wait that has ended is never overdue', () => {
  const { state, end, succeed } = startWait();
  vi.advanceTimersByTime(150);
  succeed();
  vi.advanceTimersByTime(100);

  end();
  vi.advanceTimersByTime(2_000);

  expect(state.overdueAt).toBeUndefined();
});
