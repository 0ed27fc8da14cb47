import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { createTestApp, recording, TEST_URL, type TestApp } from '../support/app.ts';
import { openBrowser } from '../support/browser.ts';
import { graphql, type Json } from '../support/clients.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';
import { makeMemberWithPassword, signIn } from '../support/people.ts';
import { call, eachWay, inEachWay, operations } from './call.ts';
import { examples, type OperationName } from './examples.ts';

const SECRET = 'postgres://admin:hunter2@10.0.0.1/almirant';
const unexpected = () => new Error(`Cannot read ${SECRET}`);
const unreachable = () => Object.assign(unexpected(), { code: 'ECONNREFUSED' });

const toTheDatabase = operations.filter(({ name }) => !examples[name].isKnownWithTheKey);

describe('if every Prisma call fails unexpectedly', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp({ database: await failing({ prisma: unexpected }) });
  });

  test.each(toTheDatabase)('$name masks the error in every way', async ({ name, ways }) => {
    const { key, input } = await prepare(name);
    const leaks: Json[] = [];

    const outcomes = await eachWay(ways, async (way) => {
      const { fetch, answers } = recording(app);
      app.logLines.length = 0;
      const outcome = await call(way, { input, key, fetch });
      const [report, ...more] = reported(app);
      const isReported = report?.err.message.includes(SECRET) && more.length === 0;
      const isQuoted = answers.at(-1)?.includes(report?.requestId);
      const isMasked = !/postgres|hunter2|prisma|node_modules/i.test(answers.join());
      if (!isReported || !isQuoted || !isMasked) leaks.push({ way: way.via, answers, report });
      return outcome;
    });

    expect(outcomes).toEqual(inEachWay(ways, { ok: false, code: 'INTERNAL_ERROR' }));
    expect(leaks).toEqual([]);
  });
});

describe('if the database is unavailable', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp({ database: await failing({ prisma: unreachable }) });
  });

  test.each(toTheDatabase)('$name reports it in every way', async ({ name, ways }) => {
    const { key, input } = await prepare(name);
    const { fetch, answers, retryAfter } = recording(app);

    const outcomes = await eachWay(ways, (way) => call(way, { input, key, fetch }));

    expect(outcomes).toEqual(inEachWay(ways, { ok: false, code: 'DATABASE_UNAVAILABLE' }));
    expect(answers).toHaveLength(ways.length);
    expect(answers.join('\n')).not.toMatch(/postgres|hunter2|ECONNREFUSED/);
    const overRest = ways.filter(({ via }) => /^[A-Z]+ /.test(via));
    expect(retryAfter.length).toBeGreaterThanOrEqual(overRest.length);
    expect(retryAfter).toEqual(retryAfter.map(() => '5'));
  });

  test('a GraphQL request that fails as a whole gets 503 with Retry-After', async () => {
    const { key } = await (await makeOrganization()).makeKey();
    const body = JSON.stringify({ query: '{ projects { totalCount } }' });

    for (const path of [
      '/graphql',
      `/graphql?query=${encodeURIComponent('{ projects { totalCount } }')}`,
    ]) {
      const request = new Request(`${TEST_URL}${path}`, {
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        ...(path === '/graphql' && { method: 'POST', body }),
      });
      const { status, headers } = await app.fetch(request);

      expect([status, headers.get('retry-after')]).toEqual([503, '5']);
    }
  });
});

const surfaces = ['/api/me', '/graphql', '/mcp', '/api/mcp'];

test.each(surfaces)('%s masks an unexpected error while the key is read', async (path) => {
  const app = await createTestApp({ database: await failing({ query: unexpected }) });
  const { key } = await (await makeOrganization()).makeKey();

  const { status, body } = await post(app, { path, key });

  expect({ status, code: body.code }).toEqual({ status: 500, code: 'INTERNAL_ERROR' });
  expect(JSON.stringify(body)).not.toMatch(/postgres|hunter2/);
  expect(reported(app)).toMatchObject([{ requestId: body.meta.requestId }]);
});

test.each(surfaces)('%s sends Retry-After if the database is unavailable', async (path) => {
  const app = await createTestApp({ database: await failing({ query: unreachable }) });
  const { key } = await (await makeOrganization()).makeKey();

  const { status, headers, body } = await post(app, { path, key });

  expect({ status, code: body.code }).toEqual({ status: 503, code: 'DATABASE_UNAVAILABLE' });
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
});

const forPeople = ['/api/me', '/graphql?query=%7B__typename%7D', '/api/auth/session'];

test.each(forPeople)(
  '%s reports an unavailable database and masks other errors while the session is read',
  async (path) => {
    const app = await createTestApp({ database: await failing({ prisma: unreachable }) });
    const broken = await createTestApp({ database: await failing({ prisma: unexpected }) });
    const browser = await signIn(await makeMemberWithPassword('owner'));
    const cookie = [...browser.cookies()].map((pair) => pair.join('=')).join('; ');

    const away = await openBrowser(app).ask(path, { headers: { cookie } });
    const failed = await openBrowser(broken).ask(path, { headers: { cookie } });

    expect([away.status, away.body.code]).toEqual([503, 'DATABASE_UNAVAILABLE']);
    expect([failed.status, failed.body.code]).toEqual([500, 'INTERNAL_ERROR']);
    expect(JSON.stringify([away.body, failed.body])).not.toMatch(/postgres|hunter2|ECONNREFUSED/);
  },
);

test('a GraphQL request that fails as a whole has an error status', async () => {
  const app = await createTestApp({ database: await failing({ prisma: unexpected }) });
  const { key } = await (await makeOrganization()).makeKey();

  const { status, body } = await graphql(key, app.fetch)('{ projects { totalCount } }');

  expect({ status, data: body.data ?? null }).toEqual({ status: 500, data: null });
});

test('a GraphQL request returns the fields that did not fail', async () => {
  const app = await createTestApp({ database: await failing({ prisma: unexpected }) });
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();

  const { status, body } = await graphql(
    key,
    app.fetch,
  )(`{ viewer { organization { id } } node(id: "${organization.id}") { id } }`);

  expect(status).toBe(200);
  expect(body).toMatchObject({
    data: { viewer: { organization: { id: organization.id } }, node: null },
    errors: [
      { path: ['node'], extensions: { code: 'INTERNAL_ERROR', requestId: expect.any(String) } },
    ],
  });
});

type Failure = () => Error;

/** The worker's database, with all calls of one kind failing. */
async function failing(failures: { prisma?: Failure; query?: Failure }): Promise<Database> {
  const database = await testDatabase();
  const fail = (failure: Failure) => () => Promise.reject(failure());
  const { prisma, query } = failures;
  return {
    ...database,
    ...(query && { query: fail(query) }),
    ...(prisma && {
      prisma: database.prisma.$extends({
        query: { $allOperations: fail(prisma) },
      }) as unknown as Database['prisma'],
    }),
  };
}

async function prepare(name: OperationName) {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  return { key, input: await examples[name].input(organization) };
}

async function post(app: TestApp, { path, key }: { path: string; key: string }) {
  const request = new Request(`${TEST_URL}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: '{"query":"{ __typename }","jsonrpc":"2.0","id":1,"method":"tools/list"}',
  });
  const response = await app.fetch(request);
  const body: Json = await response.json();
  return { status: response.status, headers: response.headers, body };
}

/** The unexpected errors in the log. */
function reported({ logLines }: TestApp): Json[] {
  const entries = logLines.map((line) => JSON.parse(line));
  return entries.filter(({ msg }) => msg === 'unexpected error');
}
