import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  type ConnectionWatch,
  type WatchedConnection,
  watchConnections,
} from '../../src/db/connection-watch.ts';

const SHORT_MS = 800;
const LONG_MS = 16_000;
const CHECK_MS = 25;
const CHECKS_MS = 2 * CHECK_MS;

let watch: ConnectionWatch;
beforeEach(() => {
  vi.useFakeTimers();
  watch = watchConnections();
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

test('a connection that misses the deadline of its statement is cut', async () => {
  await vi.advanceTimersByTimeAsync(LONG_MS);
  const connection = connect({ answerMs: SHORT_MS, busy: true });

  await vi.advanceTimersByTimeAsync(SHORT_MS);
  expect(connection.isCut).toBe(false);
  await vi.advanceTimersByTimeAsync(CHECKS_MS);
  expect(connection.isCut).toBe(true);
});

test('a connection that was removed is not cut, and a stopped watch has no timer', async () => {
  const connection = connect({ answerMs: SHORT_MS, busy: true });
  watch.remove(connection);

  await vi.advanceTimersByTimeAsync(LONG_MS);
  watch.stop();

  expect([connection.isCut, vi.getTimerCount()]).toEqual([false, 0]);
});

test('an idle connection is kept while the others answer', async () => {
  const connection = connect({ answerMs: SHORT_MS });

  await vi.advanceTimersByTimeAsync(LONG_MS);

  expect(connection.isCut).toBe(false);
});

test('a missed deadline cuts idle connections that have been silent since, and no others', async () => {
  const silent = connect({ answerMs: LONG_MS });
  await vi.advanceTimersByTimeAsync(1);
  connect({ answerMs: SHORT_MS, busy: true });
  const heardThen = connect({ answerMs: LONG_MS });
  await vi.advanceTimersByTimeAsync(1);
  const heard = connect({ answerMs: LONG_MS });

  await vi.advanceTimersByTimeAsync(SHORT_MS + 2 * CHECKS_MS);

  expect([silent, heardThen, heard].map(({ isCut }) => isCut)).toEqual([true, false, false]);
});

test('each missed deadline makes connections suspect, also after suspects were cut', async () => {
  const silent: boolean[] = [];
  for (const _round of [1, 2]) {
    const connection = connect({ answerMs: LONG_MS });
    await vi.advanceTimersByTimeAsync(1);
    connect({ answerMs: SHORT_MS, busy: true });
    await vi.advanceTimersByTimeAsync(SHORT_MS + CHECKS_MS);
    silent.push(connection.isCut);
  }

  expect(silent).toEqual([true, true]);
});

test('idle suspects are cut together with the connection that missed its deadline', async () => {
  const silent = connect({ answerMs: LONG_MS });
  await vi.advanceTimersByTimeAsync(1);
  const order: boolean[] = [];
  const late = connect({ answerMs: SHORT_MS, busy: true });
  late.cut = () => setImmediate(() => order.push(silent.isCut));

  await vi.advanceTimersByTimeAsync(SHORT_MS + CHECKS_MS);

  expect(order).toEqual([true]);
});

test('a missed deadline shortens the deadline of statements on connections silent since', async () => {
  const silent = connect({ answerMs: LONG_MS, busy: true });
  await vi.advanceTimersByTimeAsync(1);
  connect({ answerMs: SHORT_MS, busy: true });
  const heardThen = connect({ answerMs: LONG_MS, busy: true });
  await vi.advanceTimersByTimeAsync(1);
  const heard = connect({ answerMs: LONG_MS, busy: true });

  await vi.advanceTimersByTimeAsync(SHORT_MS + 3 * CHECKS_MS);

  expect([silent, heardThen, heard].map(({ isCut }) => isCut)).toEqual([true, false, false]);
});

test('an answer that arrived during a blocked event loop counts', async () => {
  const connection = connect({ answerMs: SHORT_MS, busy: true });
  // In the turn of the check that finds the deadline missed, the socket is read after the timers.
  setTimeout(() => connection.hear(), SHORT_MS + CHECK_MS);

  await vi.advanceTimersByTimeAsync(SHORT_MS + CHECKS_MS);

  expect(connection.isCut).toBe(false);
});

function connect({ answerMs, busy = false }: { answerMs: number; busy?: boolean }) {
  const connection = {
    answerMs,
    heardAt: performance.now(),
    busySince: busy ? performance.now() : undefined,
    isCut: false,
    cut() {
      connection.isCut = true;
    },
    hear() {
      connection.busySince = undefined;
      connection.heardAt = performance.now();
    },
  } satisfies WatchedConnection & Record<string, unknown>;
  watch.add(connection);
  return connection;
}
