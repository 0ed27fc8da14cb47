import { expect, test } from 'vitest';
import { LoadLimit, type LoadSample } from '../../src/http/load-limit.ts';

const BUSY = { seconds: 0.05, utilization: 1, isFull: true, overflowed: false };

test('a busy server has no more in progress than it completes in 8 ms, between 6 and 64', () => {
  const inProgressAt = (completed: number) => limitAfter({ ...BUSY, completed }).inProgress;

  expect(inProgressAt(100)).toBe(16);
  expect(inProgressAt(4)).toBe(6);
  expect(inProgressAt(10_000)).toBe(64);
});

test('a limit moves half of the way in each period, to the mean throughput of the periods', () => {
  const limit = limitAfter({ ...BUSY, completed: 100 }, 1);
  expect(limit).toMatchObject({ inProgress: 32, waiting: 160 });

  limit.update({ ...BUSY, completed: 200 });

  expect(limit).toMatchObject({ inProgress: 28, waiting: 240 });
});

test('a server that waits for its database takes half as many requests again each period, up to 256', () => {
  const waits = { ...BUSY, completed: 4, utilization: 0.49 };

  expect(limitAfter(waits, 1).inProgress).toBe(72);
  expect(limitAfter(waits, 2).inProgress).toBe(108);
  expect(limitAfter(waits).inProgress).toBe(256);
  expect(limitAfter({ ...waits, utilization: 0.5 }, 1).inProgress).toBe(27);
});

test('fewer requests may wait, and for less time, during a lasting overload than during a burst', () => {
  const burst = limitAfter({ ...BUSY, completed: 50 });
  const lasting = limitAfter({ ...BUSY, completed: 50 }, 21);

  expect(burst).toMatchObject({ waiting: 80, longestWaitMs: 1_000 });
  expect(lasting).toMatchObject({ waiting: 4, longestWaitMs: 40 });
});

test('4 to 256 requests may wait, whatever the throughput', () => {
  expect(limitAfter({ ...BUSY, completed: 0 }, 1).waiting).toBe(4);
  expect(limitAfter({ ...BUSY, completed: 10_000 }, 1).waiting).toBe(256);
});

test('an overload is lasting once more requests come than may wait, in two periods in a row', () => {
  const full = { ...BUSY, completed: 50 };
  const limit = limitAfter({ ...full, overflowed: true }, 1);
  limit.update(full);
  limit.update({ ...full, overflowed: true });
  expect(limit.longestWaitMs).toBe(1_000);

  limit.update({ ...full, overflowed: true });

  expect(limit.longestWaitMs).toBe(40);
});

test('an overload stays lasting until it is over', () => {
  const full = { ...BUSY, completed: 50 };
  const limit = limitAfter({ ...full, overflowed: true }, 2);

  limit.update(full);
  limit.update({ ...full, isFull: false });

  expect(limit.longestWaitMs).toBe(40);
});

test('a few periods without waiting requests raise the limit by one each, and never lower it', () => {
  const low = limitAfter({ ...BUSY, completed: 4 });
  const high = limitAfter({ ...BUSY, completed: 4, utilization: 0 });

  for (const limit of [low, high]) relax(limit, 3);

  expect(low.inProgress).toBe(9);
  expect(high.inProgress).toBe(256);
});

test('the usual limits return after 10 periods without waiting requests in a row', () => {
  const full = { ...BUSY, completed: 4 };
  const usual = { inProgress: 48, waiting: 256, longestWaitMs: 1_000, isCalm: true };
  const limit = limitAfter(full, 21);
  relax(limit, 9);
  limit.update(full);
  relax(limit, 9);
  expect(limit).toMatchObject({ waiting: 4, longestWaitMs: 40, isCalm: false });

  relax(limit, 1);

  expect(limit).toMatchObject(usual);
});

test('the next overload is measured afresh', () => {
  const full = { ...BUSY, completed: 50, overflowed: true };
  const limit = limitAfter(full, 21);
  relax(limit, 10);

  limit.update({ ...full, completed: 100 });

  expect(limit).toMatchObject({ inProgress: 32, waiting: 160, longestWaitMs: 1_000 });
});

test('a server without an overload is calm, and has the usual limits', () => {
  expect(new LoadLimit()).toMatchObject({ inProgress: 48, waiting: 256, isCalm: true });
  expect(limitAfter({ ...BUSY, completed: 50 }, 1).isCalm).toBe(false);
});

function limitAfter(sample: LoadSample, periods = 20): LoadLimit {
  const limit = new LoadLimit();
  for (let period = 0; period < periods; period += 1) limit.update(sample);
  return limit;
}

function relax(limit: LoadLimit, periods: number): void {
  for (let period = 0; period < periods; period += 1) {
    limit.update({ ...BUSY, completed: 4, isFull: false });
  }
}
