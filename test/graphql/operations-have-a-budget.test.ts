import { expect, test } from 'vitest';
import { createDocumentInspector } from '../../src/documents/graphql/inspect-document.ts';
import { schema } from '../../src/schema.ts';
import { createTestApp, TEST_URL, type TestApp } from '../support/app.ts';
import { testBudget } from '../support/budget.ts';
import { graphql, rest } from '../support/clients.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';
import { idOf, makeAppVersion } from '../support/registered-operations.ts';

const page = 'query ($n: Int) { projects(first: $n) { nodes { name } } }';

/** A server with a budget of so many points for an organization, without refill. */
function appWith(points: number, limit?: number): Promise<TestApp> {
  return createTestApp({
    budget: testBudget({ organization: { capacity: points, restoredPerSecond: 1 } }),
    ...(limit && { operationCostLimit: limit }),
  });
}

async function makeKey(): Promise<string> {
  return (await (await makeOrganization()).makeKey()).key;
}

test('an operation may cost the limit but not one point more', async () => {
  const key = await makeKey();
  const { fetch } = await appWith(1_000, 50);

  const at = await graphql(key, fetch)(page, { n: 50 });
  const over = await graphql(key, fetch)(page, { n: 51 });

  expect(at.body).toEqual({ data: { projects: { nodes: [] } } });
  expect({ status: over.status, ...over.body }).toEqual({
    status: 400,
    errors: [
      {
        message: expect.stringMatching(/ 51 points; the limit is 50/),
        extensions: { code: 'COST_LIMIT_EXCEEDED' },
      },
    ],
  });
});

test.each([
  ['a literal', '{ projects(first: 100000) { nodes { name } } }', {}],
  ['a variable', page, { n: 100_000 }],
  ['a default', 'query ($n: Int = 100000) { projects(first: $n) { nodes { name } } }', {}],
  ['the largest integer', page, { n: 2_147_483_647 }],
  [
    'nested pages',
    `query ($n: Int!) { projects(first: $n) { nodes { workItems(first: $n) { nodes {
       children(first: $n) { nodes { title } } } } } } }`,
    { n: 100 },
  ],
])('an excessive page size as %s is rejected before any statement', async (_, text, variables) => {
  const key = await makeKey();
  const { fetch } = await appWith(1_000_000);

  const { status, body } = await graphql(key, fetch)(text, variables);

  expect({ status, code: body.errors[0].extensions.code, data: body.data }).toEqual({
    status: 400,
    code: 'COST_LIMIT_EXCEEDED',
    data: undefined,
  });
});

test('every response shows the requested cost, the actual cost and the remaining budget', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  await organization.makeProject();
  await organization.makeProject();
  const { fetch } = await appWith(500);

  const { cost, headers } = await graphql(key, fetch)(page, { n: 100 });

  // The document is new, so its parsing takes 6 more points.
  const left = { maximumAvailable: 500, currentlyAvailable: 492, restoreRate: 1 };
  expect(cost).toEqual({ requested: 100, actual: 2, throttleStatus: left });
  expect(headers.get('ratelimit-policy')).toBe(
    '"organization";q=500;w=500, "key";q=1000000000;w=1000000000',
  );
  expect(headers.get('ratelimit')).toBe('"organization";r=492;t=8, "key";r=999999992;t=8');
});

test('an operation over the budget gets 429 with Retry-After', async () => {
  const key = await makeKey();
  const { fetch } = await appWith(100);
  const ask = graphql(key, fetch);
  for (let n = 0; n < 91; n += 1) await ask('{ __typename }');

  const refused = await ask(page, { n: 5 });
  const small = await ask(page, { n: 1 });
  const empty = await ask('{ __typename }');

  expect({ status: refused.status, ...refused.body }).toEqual({
    status: 429,
    errors: [
      {
        message: expect.stringMatching(/costs 5 points, and 1 are left .* in 4 seconds/),
        extensions: { code: 'RATE_LIMITED' },
      },
    ],
  });
  expect(refused.headers.get('retry-after')).toBe('4');
  expect(refused.headers.get('cache-control')).toBe('no-store');
  expect(refused.headers.get('ratelimit')).toMatch(/^"organization";r=1;t=99, /);
  expect([small.status, empty.status]).toEqual([200, 429]);
});

test('an operation above the capacity of a bucket gets no Retry-After', async () => {
  const key = await makeKey();
  const { fetch } = await appWith(100);

  const { status, body, headers } = await graphql(key, fetch)(page, { n: 101 });

  expect({ status, code: body.errors[0].extensions.code }).toEqual({
    status: 400,
    code: 'COST_LIMIT_EXCEEDED',
  });
  expect(headers.get('retry-after')).toBeNull();
});

test('an exhausted budget does not affect another organization', async () => {
  const [one, two] = [await makeKey(), await makeKey()];
  const { fetch } = await appWith(3);
  await graphql(one, fetch)('{ __typename }');

  expect((await graphql(one, fetch)('{ __typename }')).status).toBe(429);
  expect((await graphql(two, fetch)('{ __typename }')).status).toBe(200);
});

test('rejected and failed operations return their unused points', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey({ permissions: ['projects:read'] });
  const { fetch } = await appWith(1_000);
  const ask = graphql(key, fetch);

  const introspection = await ask('{ __schema { types { name } } }');
  const page = await ask('{ projects(first: 100, last: 100) { nodes { name } } }');
  const variables = await ask(
    'query ($n: Int!, $b: Int!) { a: projects(first: $n, after: "x") { nodes { name } } b: projects(first: $b) { nodes { name } } }',
    { n: 100 },
  );

  expect([introspection, page, variables].map(({ status }) => status)).toEqual([403, 200, 400]);
  // Three points for the operations, and 23 for the parsing of new documents.
  expect(variables.headers.get('ratelimit')).toMatch(/^"organization";r=974;/);
});

test('an operation over the limit or the budget does not count as a run', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const text = 'query Page($n: Int) { projects(first: $n) { nodes { name } } }';
  await makeAppVersion(organization.id, { operations: { page: text } });
  const app = await appWith(60, 50);
  const run = (n: number) =>
    rest(key, app.fetch)('/graphql', {
      method: 'POST',
      body: { documentId: idOf(text), variables: { n } },
    });

  const statuses = [];
  for (const n of [51, 50]) statuses.push((await run(n)).status);
  for (let n = 0; n < 30; n += 1) await run(1);
  statuses.push((await run(50)).status);
  await app.flush();

  const { prisma } = await testDatabase();
  const uses = await prisma.operationUse.findMany({ where: { organizationId: organization.id } });
  expect(statuses).toEqual([400, 200, 429]);
  expect(uses.reduce((sum, { count }) => sum + Number(count), 0)).toBe(31);
});

test('a client that disconnects pays the actual cost, not the reserved points', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { fetch } = await appWith(1_000);
  const controller = new AbortController();
  const body = JSON.stringify({ query: page, variables: { n: 900 } });
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const request = { method: 'POST', headers, body, signal: controller.signal };

  const answer = fetch(new Request(`${TEST_URL}/graphql`, request)).catch(() => undefined);
  setTimeout(() => controller.abort(), 0);
  await answer;

  const { cost } = await graphql(key, fetch)('{ __typename }');
  expect(cost.throttleStatus.currentlyAvailable).toBe(990);
});

test('a document over the cost limit with default variables cannot be registered', async () => {
  const inspect = createDocumentInspector(schema, { costLimit: 50 });
  const text = (n: number) =>
    `query Page($n: Int = ${n}) { projects(first: $n) { nodes { name } } }`;

  expect(inspect(text(50))).toHaveProperty('facts');
  expect(inspect(text(51))).toEqual({ problems: [expect.stringMatching(/costs 51 points .* 50/)] });
});
