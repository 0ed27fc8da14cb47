import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Lane, openLane } from './lane.ts';
import type { Load, LoadOutcome, Percentiles } from './open-load.ts';

/** Runs in its own process: sends a load over plain sockets, which costs less than a client library. */
process.on('message', async (load: Load) => {
  process.send?.(await send(load));
});

const TICK_MS = 5;
const SETTLE_MS = 200;
const GIVE_UP_MS = 5_000;

async function send(load: Load): Promise<LoadOutcome> {
  const { origin, key, paths, connections } = load;
  const { port, host } = new URL(origin);
  const texts = paths.map(
    (path) => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${key}\r\n\r\n`,
  );
  let sent = 0;
  const nextText = () => texts[sent++ % texts.length] ?? '';
  const times: Record<number, number[]> = { 200: [], 503: [] };
  let failed = 0;
  const lanes: Lane[] = [];
  while (lanes.length < connections) {
    const lane = openLane(Number(port), (status, ms) => {
      if (times[status]) times[status].push(ms);
      else failed += 1;
    });
    await once(lane.socket, 'connect');
    lanes.push(lane);
  }
  await sleep(SETTLE_MS);

  const unsent = await pace(load, lanes, nextText);
  const giveUp = performance.now() + GIVE_UP_MS;
  while (lanes.some(({ isFree }) => !isFree) && performance.now() < giveUp) await sleep(TICK_MS);
  failed += lanes.filter(({ isFree }) => !isFree).length;
  for (const { socket } of lanes) socket.destroy();
  const [accepted, refused] = [percentiles(times[200]), percentiles(times[503])];
  return { accepted, refused, failed, unsent };
}

/** Sends requests at their times. Returns the number of those that found no free connection. */
async function pace(load: Load, lanes: readonly Lane[], nextText: () => string): Promise<number> {
  const { seconds, ratePerSecond = Number.POSITIVE_INFINITY } = load;
  const start = performance.now();
  const end = start + seconds * 1_000;
  let [due, unsent] = [0, 0];
  while (performance.now() < end) {
    const free = lanes.filter(({ isFree }) => isFree);
    const expected = ((performance.now() - start) / 1_000) * ratePerSecond;
    for (; due < expected && free.length > 0; due += 1) free.pop()?.ask(nextText());
    if (Number.isFinite(expected) && due < expected) {
      unsent += Math.ceil(expected - due);
      due = Math.ceil(expected);
    }
    await sleep(Number.isFinite(ratePerSecond) ? TICK_MS : 1);
  }
  return unsent;
}

function percentiles(values: readonly number[] = []): Percentiles {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
  return { count: sorted.length, p50Ms: at(0.5), p99Ms: at(0.99) };
}
