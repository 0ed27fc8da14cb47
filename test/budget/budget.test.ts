import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { BudgetPolicies } from '../../src/budget/bucket.ts';
import type { BucketStore } from '../../src/budget/bucket-store.ts';
import { createBucketsWithFallback } from '../../src/budget/buckets-with-fallback.ts';
import { createBudget } from '../../src/budget/budget.ts';
import { openBudget } from '../../src/budget/open-budget.ts';
import { createProcessBuckets } from '../../src/budget/process-buckets.ts';
import { createRedisBuckets } from '../../src/budget/redis-buckets.ts';
import { createLog } from '../../src/http/log.ts';
import { testRedis } from '../support/redis.ts';

const HOUR_MS = 3_600_000;
const HUNDRED = { organization: 100, key: 100 };
/** Longer than a budget of 100 takes to refill at 10,000 points per second. */
const REFILL_MS = 30;

afterEach(() => {
  vi.useRealTimers();
});

/** A refill rate that is negligible within a test. */
const NO_REFILL = 0.000_001;

const stores: [where: string, make: (policies: BudgetPolicies) => Promise<BucketStore>][] = [
  ['this process', async (policies) => createProcessBuckets({ policies })],
];
if (testRedis.url) {
  stores.push([
    'Redis',
    async (policies) => createRedisBuckets(await testRedis.connect(), policies),
  ]);
}

type Capacities = { organization?: number; key?: number; restoredPerSecond?: number };

async function makeBudget(make: (typeof stores)[number][1], capacities: Capacities = {}) {
  const { organization = 1_000, key = 1_000, restoredPerSecond = NO_REFILL } = capacities;
  const policies = {
    organization: { capacity: organization, restoredPerSecond },
    key: { capacity: key, restoredPerSecond },
  };
  const budget = createBudget({ policies, buckets: await make(policies) });
  const organizationId = randomUUID();
  const openFor = (actorId: string) => budget.open({ organizationId, actorId });
  return { budget, organizationId, openFor };
}

const available = (buckets: readonly { available: number }[] = []) =>
  buckets.map((bucket) => bucket.available);

const refusal = { code: 'RATE_LIMITED', kind: 'rate_limited' };

test.each(stores)('in %s, a request can spend exactly the available points', async (_, make) => {
  const { openFor } = await makeBudget(make, { organization: 100, key: 100 });
  const request = openFor('key');

  await request.reserve(60);
  await request.reserve(40);

  await expect(request.reserve(1)).rejects.toMatchObject(refusal);
  expect(available(request.status())).toEqual([0, 0]);
});

test('a system clock that jumps back does not stop the refill in this process', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const [[, make]] = stores as [(typeof stores)[number]];
  const { openFor } = await makeBudget(make, { ...HUNDRED, restoredPerSecond: 10_000 });
  const request = openFor('key');
  await request.reserve(100);

  vi.setSystemTime(Date.now() - HOUR_MS);
  await sleep(REFILL_MS);

  await request.reserve(100);
});

test.runIf(testRedis.url)('a clock of Redis that jumps back does not stop the refill', async () => {
  const redis = await testRedis.connect();
  const policy = { capacity: 100, restoredPerSecond: 10_000 };
  const policies = { organization: policy, key: policy };
  const budget = createBudget({ policies, buckets: createRedisBuckets(redis, policies) });
  const organizationId = randomUUID();
  const request = budget.open({ organizationId, actorId: 'key' });
  // As stored before the jump: empty, an hour after the present time of Redis.
  const empty = redis.prepare(`
    local time = tonumber(redis.call('TIME')[1]) + 3600
    return redis.call('SET', KEYS[1], '0 ' .. string.format('%.0f', time * 1000000))`);
  await empty([`almirant:budget:{${organizationId}}:organization`], []);

  await expect(request.reserve(100)).rejects.toMatchObject(refusal);
  await sleep(REFILL_MS);

  await request.reserve(100);
});

test.each(stores)('in %s, a rejected reservation takes no points', async (_, make) => {
  const { openFor } = await makeBudget(make, { organization: 100, key: 100 });
  const request = openFor('key');
  await request.reserve(50);

  await expect(request.reserve(51)).rejects.toMatchObject(refusal);

  expect(available(request.status())).toEqual([50, 50]);
  await request.reserve(50);
});

test.each(stores)(
  'in %s, a reservation takes points from both buckets atomically',
  async (_, make) => {
    const { openFor } = await makeBudget(make, { organization: 100, key: 60 });
    const [one, two] = [openFor('one'), openFor('two')];
    await one.reserve(60);

    await expect(one.reserve(10)).rejects.toMatchObject({
      message: expect.stringMatching(/API key/),
    });
    await expect(two.reserve(41)).rejects.toMatchObject({
      message: expect.stringMatching(/organ/),
    });

    await two.reserve(40);
    expect(available(two.status())).toEqual([0, 20]);
  },
);

test.each(stores)('in %s, only keys of the same organization share its bucket', async (_, make) => {
  const { budget, openFor } = await makeBudget(make, { organization: 100, key: 100 });
  await openFor('one').reserve(100);

  await expect(openFor('two').reserve(1)).rejects.toMatchObject(refusal);

  const other = budget.open({ organizationId: randomUUID(), actorId: randomUUID() });
  await other.reserve(100);
});

test.each(stores)('in %s, unspent points are refunded once', async (_, make) => {
  const { openFor } = await makeBudget(make, { organization: 100, key: 100 });
  const request = openFor('key');
  const reservation = await request.reserve(80);

  expect(available(reservation.settle(30))).toEqual([70, 70]);
  expect(available(reservation.settle(0))).toEqual([70, 70]);

  await request.reserve(70);
  await expect(request.reserve(1)).rejects.toMatchObject(refusal);
});

test.each(stores)('in %s, every request costs at least one point', async (_, make) => {
  const { openFor } = await makeBudget(make, { organization: 2, key: 2 });
  const request = openFor('key');

  for (const _each of [1, 2]) (await request.reserve(0)).settle(0);

  await expect(request.reserve(0)).rejects.toMatchObject(refusal);
});

test.each(stores)(
  'in %s, a cost above the reservation is charged, down to zero',
  async (_, make) => {
    const { openFor } = await makeBudget(make, { organization: 100, key: 50 });
    const request = openFor('key');

    const after = (await request.reserve(10)).settle(90);

    expect(available(after)).toEqual([10, 0]);
    await expect(request.reserve(1)).rejects.toMatchObject(refusal);
    await openFor('another').reserve(10);
  },
);

test.each(stores)(
  'in %s, 200 concurrent reservations cannot overdraw a bucket',
  async (_, make) => {
    const { openFor } = await makeBudget(make, { organization: 1_003, key: 1_000_000 });
    const requests = Array.from({ length: 200 }, (_each, index) => openFor(`key ${index % 7}`));

    const outcomes = await Promise.allSettled(requests.map((request) => request.reserve(7)));

    const taken = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(taken).toHaveLength(Math.floor(1_003 / 7));
    await openFor('key').reserve(1_003 % 7);
    await expect(openFor('key').reserve(1)).rejects.toMatchObject(refusal);
  },
);

test.each(stores)(
  'in %s, 200 concurrent requests of one point each spend 200 points',
  async (_, make) => {
    const { openFor } = await makeBudget(make, { organization: 1_000, key: 1_000 });

    await Promise.all(
      Array.from({ length: 200 }, async () => {
        const request = openFor('key');
        for (;;) {
          const reservation = await request.reserve(50).catch(() => undefined);
          if (reservation) return reservation.settle(1);
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
      }),
    );

    const last = openFor('key');
    await last.reserve(800);
    await expect(last.reserve(1)).rejects.toMatchObject(refusal);
  },
);

test.each(stores)(
  'in %s, points are refilled at a constant rate up to the capacity',
  async (_, make) => {
    const { openFor } = await makeBudget(make, {
      organization: 10,
      key: 10,
      restoredPerSecond: 100,
    });
    await openFor('key').reserve(10);

    await expect(openFor('key').reserve(10)).rejects.toMatchObject(refusal);
    await new Promise((resolve) => setTimeout(resolve, 250));

    const request = openFor('key');
    await request.reserve(10);
    await expect(request.reserve(10)).rejects.toMatchObject(refusal);
  },
);

test.each(stores)('in %s, a cost above the capacity is rejected permanently', async (_, make) => {
  const { openFor } = await makeBudget(make, { organization: 100, key: 50 });

  await expect(openFor('key').reserve(51)).rejects.toMatchObject({ code: 'COST_LIMIT_EXCEEDED' });

  await openFor('key').reserve(50);
});

test('half a second refills half of the points of a second', async () => {
  let time = 0;
  const policy = { capacity: 100, restoredPerSecond: 10 };
  const policies = { organization: policy, key: policy };
  const buckets = createProcessBuckets({ policies, clock: () => time });
  const request = createBudget({ policies, buckets }).open({ organizationId: 'o', actorId: 'k' });
  await request.reserve(100);

  const early = await request.reserve(5).catch((error) => error);
  time = 499;
  const stillEarly = await request.reserve(5).catch((error) => error);
  time = 500;
  await request.reserve(5);
  const later = await request.reserve(25).catch((error) => error);
  time = 400;
  const backInTime = await request.reserve(1).catch((error) => error);

  expect(early).toMatchObject({ ...refusal, retryAfterSeconds: 1 });
  expect(early.message).toMatch(
    /left in the budget of this organization\. Try again in 1 second\./,
  );
  expect(stillEarly).toMatchObject(refusal);
  expect(later).toMatchObject({ ...refusal, retryAfterSeconds: 3 });
  expect(later.message).toMatch(/costs 25 points, and 0 are left .* Try again in 3 seconds/);
  expect(backInTime).toMatchObject(refusal);
});

test('many other callers do not evict a bucket that is not full', async () => {
  let time = 0;
  const policy = { capacity: 10, restoredPerSecond: 1 };
  const policies = { organization: policy, key: policy };
  const buckets = createProcessBuckets({ policies, clock: () => time, maxBuckets: 3 });
  const take = (name: string, points: number) =>
    buckets.take({ organizationId: name, actorId: name }, points);
  await take('spender', 10);

  for (let index = 0; index < 100; index += 1) await take(`noise ${index}`, 1);

  expect(await take('spender', 1)).toMatchObject({ isTaken: false });
  time = 10_000;
  expect(await take('spender', 10)).toMatchObject({ isTaken: true });
});

test('buckets of the process replace unavailable shared buckets, and the outage is reported once', async () => {
  const policy = { capacity: 10, restoredPerSecond: NO_REFILL };
  const policies = { organization: policy, key: policy };
  const reports: string[] = [];
  const take = vi.fn().mockRejectedValue(new Error('connect ECONNREFUSED'));
  const buckets = createBucketsWithFallback({
    shared: { take },
    fallback: createProcessBuckets({ policies }),
    onOutage: (error) => reports.push(`outage: ${(error as Error).message}`),
    onRecovery: () => reports.push('recovery'),
  });
  const request = createBudget({ policies, buckets }).open({ organizationId: 'o', actorId: 'k' });

  for (let index = 0; index < 10; index += 1) await request.reserve(1);

  await expect(request.reserve(1)).rejects.toMatchObject(refusal);
  expect(reports).toEqual(['outage: connect ECONNREFUSED']);
  expect(take).toHaveBeenCalledTimes(1);
});

test('each outage of the shared buckets and each recovery is reported once', async () => {
  vi.useFakeTimers();
  const policy = { capacity: 10, restoredPerSecond: NO_REFILL };
  const policies = { organization: policy, key: policy };
  const reports: string[] = [];
  const working = createProcessBuckets({ policies });
  let isDown = true;
  const buckets = createBucketsWithFallback({
    shared: { take: (...given) => (isDown ? Promise.reject('silent') : working.take(...given)) },
    fallback: createProcessBuckets({ policies }),
    onOutage: () => reports.push('outage'),
    onRecovery: () => reports.push('recovery'),
  });
  const takeAfter = async (milliseconds: number) => {
    await vi.advanceTimersByTimeAsync(milliseconds);
    await buckets.take({ organizationId: 'o', actorId: 'k' }, 1);
  };

  await takeAfter(0);
  await takeAfter(1_000);
  isDown = false;
  for (const wait of [1_000, 0, 1_000]) await takeAfter(wait);
  isDown = true;
  await takeAfter(1_000);

  expect(reports).toEqual(['outage', 'recovery', 'outage']);
});

test('one request at a time tries shared buckets that are down, and the others do not wait', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const policy = { capacity: 10, restoredPerSecond: NO_REFILL };
  const policies = { organization: policy, key: policy };
  const take = vi.fn().mockRejectedValueOnce(new Error('silent'));
  take.mockReturnValue(new Promise(() => {}));
  const buckets = createBucketsWithFallback({
    shared: { take },
    fallback: createProcessBuckets({ policies }),
    onOutage: () => {},
    onRecovery: () => {},
  });
  const owner = { organizationId: 'o', actorId: 'k' };
  await buckets.take(owner, 1);
  await vi.advanceTimersByTimeAsync(1_000);

  void buckets.take(owner, 1);
  const others = [buckets.take(owner, 1), buckets.take(owner, 1)];

  expect(await Promise.all(others)).toMatchObject([{ isTaken: true }, { isTaken: true }]);
  expect(take).toHaveBeenCalledTimes(2);
});

async function twoBudgets(redisUrl?: string) {
  const policy = { capacity: 10, restoredPerSecond: NO_REFILL };
  const policies = { organization: policy, key: policy };
  const lines: string[] = [];
  const log = createLog({ level: 'info' }, { write: (line) => lines.push(line) });
  const opened = await Promise.all([0, 1].map(() => openBudget({ policies, redisUrl, log })));
  onTestFinished(async () => {
    await Promise.all(opened.map(({ close }) => close()));
  });
  const owner = { organizationId: randomUUID(), actorId: 'k' };
  return { requests: opened.map(({ budget }) => budget.open(owner)), lines };
}

test.each([
  ['without a Redis URL', undefined, 0],
  ['while Redis is down', 'redis://127.0.0.1:1', 2],
])('%s, each process has budgets of its own', async (_, redisUrl, warnings) => {
  const { requests, lines } = await twoBudgets(redisUrl);

  for (const request of requests) {
    await request.reserve(10);
    await expect(request.reserve(1)).rejects.toMatchObject(refusal);
  }

  expect(lines.filter((line) => line.includes('"err":{'))).toHaveLength(warnings);
});

test.runIf(testRedis.url)('with a Redis URL, processes share their budgets', async () => {
  const { requests } = await twoBudgets(testRedis.url);

  await requests[0]?.reserve(10);

  await expect(requests[1]?.reserve(1)).rejects.toMatchObject(refusal);
});
