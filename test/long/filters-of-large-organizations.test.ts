import { beforeAll, expect, inject, test } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.ts';
import { rest } from '../support/clients.ts';
import { type LargeOrganization, makeLargeOrganizations } from '../support/large-organizations.ts';

const databaseUrl = inject('databaseUrl');

/** How many times as long as a list without a filter a list with one may take. */
const SLACK = 8;

/** The same for the stages of groups without leaves: each group is looked at if such a stage is rare. */
const SLACK_OF_EMPTY_GROUPS = 25;

const TRIES = 3;

const orders = ['createdAt', 'updatedAt', 'position', 'priority', 'dueDate'].flatMap((orderBy) =>
  ['asc', 'desc'].map((direction) => ({ orderBy, direction })),
);

let app: TestApp;
let organizations: LargeOrganization[] = [];

beforeAll(async () => {
  if (!databaseUrl) return;
  organizations = await makeLargeOrganizations();
  app = await createTestApp({ operationCostLimit: 1e9 });
}, 600_000);

/** The shortest time of some tries in milliseconds, as the machine has other work. */
async function timeOf(key: string, query: Query): Promise<number> {
  const times: number[] = [];
  for (let tries = 0; tries < TRIES; tries += 1) {
    const start = performance.now();
    const { status } = await rest(key, app.fetch)(`/api/work-items?${new URLSearchParams(query)}`);
    times.push(performance.now() - start);
    expect(status).toBe(200);
  }
  return Math.min(...times);
}

type Query = Record<string, string>;

const slackOf = ({ status, isOpen, isOverdue }: Query) =>
  status === 'todo' || isOpen === 'true' || isOverdue === 'true' ? SLACK_OF_EMPTY_GROUPS : SLACK;

/** The queries that take too long, with their times. */
async function slowOnes(key: string, queries: readonly Query[]): Promise<string[]> {
  const usual = await timeOf(key, {});
  const slow: string[] = [];
  for (const query of queries) {
    const time = await timeOf(key, query);
    if (time > slackOf(query) * usual) slow.push(JSON.stringify({ ...query, time, usual }));
  }
  return slow;
}

test.runIf(databaseUrl)(
  'a filter without matches among 200,000 items is about as fast in each order as no filter',
  async () => {
    for (const { key, filters } of organizations) {
      const queries = [{}, ...filters].flatMap((filter) =>
        orders.map((order) => ({ ...filter, ...order })),
      );
      expect(await slowOnes(key, queries)).toEqual([]);
    }
  },
  600_000,
);

test.runIf(databaseUrl)(
  'two filters of which one has no matches among 200,000 items are about as fast as none',
  async () => {
    for (const { key, filters, frequent } of organizations) {
      const queries = filters.flatMap((filter) =>
        [...filters, ...frequent].map((other) => ({ ...other, ...filter })),
      );
      expect(await slowOnes(key, queries)).toEqual([]);
    }
  },
  600_000,
);
