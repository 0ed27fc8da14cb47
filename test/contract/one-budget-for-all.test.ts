import { expect, test } from 'vitest';
import { routes, tools } from '../../src/modules.ts';
import { isRead } from '../../src/transport/operation-cost.ts';
import { createTestApp } from '../support/app.ts';
import { testBudget } from '../support/budget.ts';
import { callTool, graphql, rest } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';

const slow = (capacity: number) => ({ capacity, restoredPerSecond: 1 });

const ask = '{ __typename }';

/** The points left for the organization and the key, from the header of an answer. */
function left({ headers }: { headers: Headers }): number[] {
  return [...(headers.get('ratelimit') ?? '').matchAll(/r=(\d+)/g)].map(([, r]) => Number(r));
}

test('REST, GraphQL and MCP use the same buckets', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const { fetch } = await createTestApp({
    budget: testBudget({ organization: slow(100), key: slow(90) }),
  });

  const answers = [
    await graphql(key, fetch)(ask),
    await rest(key, fetch)('/api/me'),
    await callTool(key, { name: 'get_current_user', fetch }),
    await rest(key, fetch)('/api/projects', { method: 'POST', body: { name: 'Lighthouse' } }),
    await rest(key, fetch)('/api/projects?limit=50'),
    await callTool(key, { name: 'list_projects', arguments: { limit: 50 }, fetch }),
  ];

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 201, 200, 200]);
  // The GraphQL document is new, so its parsing takes 2 more points.
  expect(answers.map(left)).toEqual([
    [97, 87],
    [96, 86],
    [95, 85],
    [85, 75],
    [83, 73],
    [81, 71],
  ]);
});

test('a budget that one transport has used up is used up on all', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const { fetch } = await createTestApp({ budget: testBudget({ organization: slow(10) }) });
  await rest(key, fetch)('/api/projects', { method: 'POST', body: { name: 'Lighthouse' } });

  const overRest = await rest(key, fetch)('/api/me');
  const overGraphQL = await graphql(key, fetch)(ask);
  const overMcp = await callTool(key, { name: 'get_current_user', fetch });

  expect(overRest).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED' } });
  expect(overRest.headers.get('retry-after')).toBe('1');
  expect(overGraphQL.status).toBe(429);
  const { result } = overMcp.body;
  expect(result.isError).toBe(true);
  expect(result.content[0].text).toMatch(/^Error: .*Try again in 1 second\. \(RATE_LIMITED\)$/);
});

test('a key has its own budget within that of its organization', async () => {
  const organization = await makeOrganization();
  const [one, two] = [await organization.makeKey(), await organization.makeKey()];
  const { fetch } = await createTestApp({
    budget: testBudget({ organization: slow(3), key: slow(2) }),
  });
  const statusOf = async (key: string) => (await rest(key, fetch)('/api/me')).status;

  const statuses = [];
  for (const { key } of [one, one, one, two, two]) statuses.push(await statusOf(key));

  expect(statuses).toEqual([200, 200, 429, 200, 429]);
});

test('a write over the budget changes nothing', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { fetch } = await createTestApp({ budget: testBudget({ organization: slow(19) }) });
  const create = () => rest(key, fetch)('/api/projects', { method: 'POST', body: { name: 'One' } });

  expect([(await create()).status, (await create()).status]).toEqual([201, 429]);

  const { body } = await rest(key, fetch)('/api/projects?limit=5');
  expect(body.data).toHaveLength(1);
});

test('a failed write gives its points back on every transport', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const { fetch } = await createTestApp({ budget: testBudget({ organization: slow(100) }) });
  const id = '01936b4e-0000-7000-8000-000000000001';

  const answers = [
    await rest(key, fetch)(`/api/projects/${id}`, { method: 'PATCH', body: { name: 'Two' } }),
    await rest(key, fetch)('/api/projects', { method: 'POST', body: { name: '' } }),
    await callTool(key, {
      name: 'move_work_item',
      arguments: { workItemId: 'A-T-1', boardColumnId: id },
      fetch,
    }),
  ];

  expect(answers.map((answer) => left(answer)[0])).toEqual([99, 98, 97]);
});

test('an input list costs its length, and a failed request costs one point', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const { fetch } = await createTestApp({ budget: testBudget({ organization: slow(100) }) });
  const ids = Array.from({ length: 90 }, (_, n) => `A-T-${n}`).join(',');

  const resolved = await rest(key, fetch)(`/api/work-items/resolve?ids=${ids}`);
  const tooMany = await rest(key, fetch)(`/api/work-items/resolve?ids=${ids},${ids}`);
  const unknown = await rest(key, fetch)('/api/work-items/A-T-1');
  const invalid = await rest(key, fetch)('/api/projects?limit=0');

  expect(resolved.status).toBe(200);
  expect(left(resolved)[0]).toBe(99);
  expect(tooMany).toMatchObject({ status: 400, body: { code: 'COST_LIMIT_EXCEEDED' } });
  expect([unknown.status, left(unknown)[0]]).toEqual([404, 98]);
  expect([invalid.status, left(invalid)[0]]).toEqual([400, 97]);
});

test('an unauthenticated request spends nothing', async () => {
  const { headers } = await rest('alm_k1_unknown')('/api/me');

  expect(headers.get('ratelimit')).toBeNull();
});

test('every reading route and tool costs as a read', () => {
  const wrong = [
    ...routes.filter(({ method, operation }) => (method === 'GET') !== isRead(operation)),
    ...tools.filter(
      ({ definition, operation }) => definition.annotations?.readOnlyHint !== isRead(operation),
    ),
  ];

  expect(wrong.map(({ operation }) => operation.name)).toEqual([]);
});
