import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, inject, test } from 'vitest';
import { startRedis } from '../../scripts/start-redis.ts';
import { TEST_SECRET } from '../support/app.ts';
import { makeOrganization } from '../support/organization.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

const databaseUrl = inject('databaseUrl');
const redisUrl = inject('redisUrl');

const LISTENS = 'listens on';
const servers: ServerProcess[] = [];

afterAll(() => Promise.all(servers.map((server) => server.stop())));

/** A server on the shared database. Its budgets refill too slowly for a test to notice. */
async function start(variables: Record<string, string>): Promise<ServerProcess> {
  const server = await startServer({
    DATABASE_URL: databaseUrl ?? '',
    ALMIRANT_SECRET: TEST_SECRET,
    API_KEY_BUDGET: '1000000/0.00001',
    ...variables,
  });
  servers.push(server);
  await server.printed(LISTENS);
  return server;
}

const headersOf = (key: string) => ({
  authorization: `Bearer ${key}`,
  'content-type': 'application/json',
});

/**
 * Requests full pages of 7, so that no points are refunded. Tries again after 503: REST refuses a burst on
 * a busy machine before it takes points, so the sums stay exact.
 */
async function spendEight(server: ServerProcess, key: string): Promise<number> {
  const answer = await fetch(`${server.url}/api/projects?limit=7`, { headers: headersOf(key) });
  await answer.text();
  if (answer.status !== 503) return answer.status;
  await sleep(100);
  return spendEight(server, key);
}

const count = (statuses: readonly number[], status: number) =>
  statuses.filter((each) => each === status).length;

test.runIf(databaseUrl && redisUrl)(
  'two processes with 200 concurrent requests cannot overdraw by one point',
  async () => {
    const budget = { REDIS_URL: redisUrl ?? '', ORGANIZATION_BUDGET: '803/0.00001' };
    const [one, two] = await Promise.all([start(budget), start(budget)]);
    const organization = await makeOrganization();
    const keys = await Promise.all([organization.makeKey(), organization.makeKey()]);
    await Promise.all(Array.from({ length: 7 }, () => organization.makeProject()));

    const statuses = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        spendEight(n % 2 === 0 ? one : two, keys[n % 4 < 2 ? 0 : 1]?.key ?? ''),
      ),
    );

    expect([one, two].map((server) => server.output())).not.toContainEqual(
      expect.stringContaining('Redis cannot be reached'),
    );
    expect([count(statuses, 200), count(statuses, 429)]).toEqual([100, 100]);
    const me = (server: ServerProcess) =>
      fetch(`${server.url}/api/me`, { headers: headersOf(keys[0].key) });
    const rest = [await me(one), await me(two), await me(one), await me(two)];
    expect(rest.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(rest[2]?.headers.get('ratelimit')).toMatch(/^"organization";r=0;/);
    expect(rest[3]?.headers.get('retry-after')).toMatch(/^\d+$/);
  },
);

test.runIf(databaseUrl && redisUrl)(
  'requests continue while Redis is down, the log says so once, and budgets are shared again afterwards',
  async () => {
    const redis = await startRedis();
    const server = await start({ REDIS_URL: redis.value, ORGANIZATION_BUDGET: '100000/1' });
    const { key } = await (await makeOrganization()).makeKey();
    const ask = async () => (await spendEight(server, key)) === 200;

    const before = await ask();
    await redis.stop();
    const during = await Promise.all(Array.from({ length: 50 }, ask));
    const later = await ask();
    const again = await startRedis({ port: Number(new URL(redis.value).port) });
    await expect
      .poll(async () => (await ask()) && server.output(), { timeout: 10_000 })
      .toMatch(/Redis is reached again/);
    await again.stop();

    expect([before, later, ...during]).not.toContain(false);
    expect(server.output().match(/Redis cannot be reached/g)).toHaveLength(1);
    expect(await server.stop()).toBe(0);
  },
);

test.runIf(databaseUrl)('an unreachable Redis does not prevent the start', async () => {
  const server = await start({ REDIS_URL: 'redis://127.0.0.1:1' });
  const { key } = await (await makeOrganization()).makeKey();

  expect(await spendEight(server, key)).toBe(200);
  expect(await server.stop()).toBe(0);
});

test('an invalid REDIS_URL stops the start with one sentence', async () => {
  const server = await startServer({ REDIS_URL: 'localhost:6379' });

  expect(await server.exited).toBe(1);
  expect(server.output()).toMatch(/^Almirant API did not start\. REDIS_URL must be an address/);
});
