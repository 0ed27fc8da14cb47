import { performance } from 'node:perf_hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Admission, type AdmissionOptions } from '../../src/http/admission.ts';

/** The limits of a server without an overload. */
const IN_PROGRESS = 48;
const WAITING = 256;
const PERIOD_MS = 50;

let now = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  busyFor(1);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('48 requests are in progress, and a waiting one starts when another ends', () => {
  const { admission, log } = fullAdmission();
  wait(admission, log, 'a');
  wait(admission, log, 'b');
  expect(admission.enter()).toBe(false);
  expect(log).toEqual([]);

  admission.leave();
  expect(log).toEqual(['a starts']);
  // A newcomer does not overtake.
  expect(admission.enter()).toBe(false);
  admission.leave();

  expect(log).toEqual(['a starts', 'b starts']);
});

test('a place is free again after its request, without an overload', () => {
  const { admission } = fullAdmission();

  admission.leave();

  expect([admission.enter(), admission.enter(), admission.isBusy]).toEqual([true, false, false]);
});

test('a request that is served in any case takes a place of the others', () => {
  const { admission, log } = fullAdmission();
  admission.enterAnyway();
  wait(admission, log, 'a');

  admission.leave();
  expect(log).toEqual([]);
  admission.leave();

  expect(log).toEqual(['a starts']);
});

test('a request more than may wait is refused, or takes the place of an owner with more', () => {
  const { admission, log } = fullAdmission();
  for (let count = 0; count < WAITING; count += 1) wait(admission, log, 'a');
  expect(log).toEqual([]);

  wait(admission, log, 'a');
  wait(admission, log, 'b');

  expect(log).toEqual(['overload', 'a refused', 'a refused']);
  admission.leave();
  admission.leave();
  expect(log.slice(3)).toEqual(['a starts', 'b starts']);
  for (let count = 0; count < WAITING; count += 1) admission.leave();
  expect(log.filter((event) => event === 'a starts')).toHaveLength(WAITING - 1);
});

test('one period in which more requests come than may wait is no lasting overload', () => {
  const { admission, log } = fullAdmission();
  wait(admission, log, 'a');
  pass(PERIOD_MS);
  for (let count = 0; count < 4; count += 1) wait(admission, log, 'a');
  expect(log).toEqual(['overload', 'a refused']);

  pass(2 * PERIOD_MS);

  expect(log).toHaveLength(2);
});

test('an admission without listeners refuses and recovers as well', () => {
  const admission = new Admission();
  for (let count = 0; count < IN_PROGRESS; count += 1) admission.enter();
  const log: string[] = [];
  wait(admission, log, 'a');

  pass(1_050);
  pass(1_000);

  expect(log).toEqual(['a refused']);
  expect(admission.isBusy).toBe(false);
});

test('a withdrawn request is neither started nor refused', () => {
  const { admission, log } = fullAdmission();
  const withdraw = wait(admission, log, 'a');
  wait(admission, log, 'b');

  withdraw();
  admission.leave();

  expect(log).toEqual(['b starts']);
});

test('a burst may wait for a second, even if the event loop is blocked meanwhile', () => {
  const { admission, log } = fullAdmission();
  wait(admission, log, 'a');
  now += 1;
  wait(admission, log, 'b');

  pass(PERIOD_MS, 1_000);

  expect(log).toEqual(['overload', 'a refused']);
});

test('an overload is over after half a second without waiting requests, and counts the refused', () => {
  const { admission, log } = fullAdmission();
  wait(admission, log, 'a');
  wait(admission, log, 'b');
  pass(1_050);
  expect(log).toEqual(['overload', 'a refused', 'b refused']);
  expect(admission.isBusy).toBe(true);

  pass(500);
  expect(admission.isBusy).toBe(true);
  pass(PERIOD_MS);

  expect(log.slice(3)).toEqual(['recovery after 2']);
  expect(admission.isBusy).toBe(false);
  wait(admission, log, 'c');
  expect(admission.isBusy).toBe(true);
});

test('requests that only waited are no overload', () => {
  const { admission, log } = fullAdmission();
  wait(admission, log, 'a');
  admission.leave();

  pass(2_000);

  expect(log).toEqual(['a starts']);
  expect(admission.isBusy).toBe(false);
});

test('a server that waits for its database starts more of the waiting requests', () => {
  busyFor(0.2);
  const { admission, log } = fullAdmission();
  for (let count = 0; count < 30; count += 1) wait(admission, log, 'a');

  pass(PERIOD_MS);
  expect(log).toEqual(Array(24).fill('a starts'));
  pass(PERIOD_MS);

  expect(log).toHaveLength(30);
});

test('a busy server starts as many as it completes in 8 ms, by the requests that ended in a period', () => {
  const { admission, log } = fullAdmission();
  for (let count = 0; count < 150; count += 1) wait(admission, log, 'a');
  for (let count = 0; count < 100; count += 1) admission.leave();
  expect(log).toHaveLength(100);

  pass(PERIOD_MS);
  // 32 may be in progress now, and 48 are.
  for (let count = 0; count < 16; count += 1) admission.leave();
  expect(log).toHaveLength(100);
  admission.leave();

  expect(log).toHaveLength(101);
});

test('a request waits until the end of the next period during a lasting overload', () => {
  const { admission, log } = fullAdmission();
  for (let period = 0; period < 2; period += 1) {
    for (let count = 0; count <= WAITING; count += 1) wait(admission, log, 'a');
    pass(PERIOD_MS);
  }
  log.length = 0;
  wait(admission, log, 'b');

  pass(PERIOD_MS);

  expect(log).toContain('b refused');
});

test('a request takes its place again after a pause, or fails while the server is overloaded', async () => {
  const { admission, log } = fullAdmission();
  const resumed = admission.reenter('a').then(() => log.push('resumed'));
  admission.leave();
  await resumed;
  const refused = admission.reenter('a').catch(({ code }) => log.push(code));

  pass(1_050);
  await refused;

  expect(log).toEqual(['resumed', 'overload', 'SERVER_OVERLOADED']);
  pass(1_000);
  // The answer to the refused one takes a place.
  wait(admission, log, 'b');
  admission.leave();
  expect(log).not.toContain('b starts');
  admission.leave();
  expect(log).toContain('b starts');
});

/** The event loop is busy for a share of the time. */
function busyFor(utilization: number): void {
  vi.spyOn(performance, 'eventLoopUtilization').mockReturnValue({
    idle: 0,
    active: 0,
    utilization,
  });
}

/** An admission with all places taken, and its events. */
function fullAdmission() {
  const log: string[] = [];
  const options: AdmissionOptions = {
    onOverload: () => log.push('overload'),
    onRecovery: (refused) => log.push(`recovery after ${refused}`),
  };
  const admission = new Admission(options);
  const entered = Array.from({ length: IN_PROGRESS }, () => admission.enter());
  expect(entered.every(Boolean)).toBe(true);
  expect(admission.isBusy).toBe(false);
  return { admission, log };
}

function wait(admission: Admission, log: string[], owner: string): () => void {
  return admission.wait({
    owner,
    start: () => log.push(`${owner} starts`),
    refuse: () => log.push(`${owner} refused`),
  });
}

/** Time passes in periods, each of which may end late. */
function pass(ms: number, lengthOfPeriod = PERIOD_MS): void {
  for (let passed = 0; passed < ms; passed += PERIOD_MS) {
    now += lengthOfPeriod;
    vi.advanceTimersByTime(PERIOD_MS);
  }
}
