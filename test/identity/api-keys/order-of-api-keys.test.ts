import { expect, test } from 'vitest';
import { callTool, graphql, type Json, rest } from '../../support/clients.ts';
import { statementsOf, testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

/** Names in the order in which the keys are created, with the day of their last use in November. */
const keys = [
  ['item 10', null],
  ['Deploy', 3],
  ['item 9', 1],
  ['build 2', 2],
  ['item 010', null],
  ['ITEM 100', 4],
] as const;

const orders = {
  'name asc': ['build 2', 'Deploy', 'item 9', 'item 10', 'item 010', 'ITEM 100'],
  'lastUsedAt asc': ['item 10', 'item 010', 'item 9', 'build 2', 'Deploy', 'ITEM 100'],
  'createdAt asc': keys.map(([name]) => name),
};

async function makeKeys() {
  const organization = await makeOrganization();
  const { prisma } = await testDatabase();
  for (const [name, day] of keys) {
    const { id } = await organization.makeKey();
    const lastUsedAt = day && new Date(Date.UTC(2026, 10, day));
    await prisma.apiKey.update({ where: { id }, data: { name, lastUsedAt } });
  }
  const reader = await organization.makeKey();
  await prisma.apiKey.update({ where: { id: reader.id }, data: { revokedAt: new Date() } });
  const other = await makeOrganization();
  const { id, key } = await organization.makeKey();
  await prisma.apiKey.update({ where: { id }, data: { name: 'zzz', lastUsedAt: new Date() } });
  return { key, id, organization, other };
}

const namesOf = (items: Json[]) => items.map(({ name }) => name).filter((name) => name !== 'zzz');

test.for(Object.entries(orders))(
  'a list in the order %s reverses in the other direction',
  async ([order, names]) => {
    const { key } = await makeKeys();
    const [orderBy] = order.split(' ');

    for (const [direction, expected] of [
      ['asc', names],
      ['desc', names.toReversed()],
    ] as const) {
      const { body } = await rest(key)(
        `/api/api-keys?status=active&orderBy=${orderBy}&direction=${direction}`,
      );
      expect(namesOf(body.data)).toEqual(expected);
    }
  },
);

test.for(['name', 'lastUsedAt', 'createdAt'])(
  'pages by cursor in the order %s contain each key once, in both directions',
  async (orderBy) => {
    const { key } = await makeKeys();
    const list = async (more: string) =>
      (await rest(key)(`/api/api-keys?status=active&orderBy=${orderBy}&direction=asc${more}`)).body;
    const all = await list('');

    const forward: string[] = [];
    let after = '';
    for (let pages = 0; pages < 4; pages += 1) {
      const { data, meta } = await list(`&limit=2${after}`);
      forward.push(...data.map(({ id }: Json) => id));
      after = `&after=${meta.nextCursor}`;
      expect(meta.nextCursor !== null).toBe(pages < 3);
    }
    expect(forward).toEqual(all.data.map(({ id }: Json) => id));

    const third = await list('&limit=2&page=3');
    const before = await list(`&limit=2&before=${third.meta.previousCursor}`);
    expect(before.data.map(({ id }: Json) => id)).toEqual(forward.slice(2, 4));
  },
);

test('the order is the same over REST, GraphQL and MCP', async () => {
  const { key } = await makeKeys();
  const document = `query ($after: String) {
    apiKeys(first: 3, after: $after, filter: { status: ACTIVE }, orderBy: { field: NAME, direction: ASC }) {
      nodes { name } pageInfo { endCursor } totalCount } }`;

  const first = (await graphql(key)(document)).body.data.apiKeys;
  const second = (await graphql(key)(document, { after: first.pageInfo.endCursor })).body.data
    .apiKeys;
  const tool = await callTool(key, {
    name: 'list_api_keys',
    path: '/mcp?toolsets=api-keys',
    arguments: { status: 'active', orderBy: 'name' },
  });

  expect(namesOf([...first.nodes, ...second.nodes])).toEqual(orders['name asc']);
  expect(first.totalCount).toBe(keys.length + 1);
  expect(namesOf(tool.body.result.structuredContent.apiKeys)).toEqual(orders['name asc']);
});

test('a cursor of another order is rejected', async () => {
  const { key } = await makeKeys();
  const { body } = await rest(key)('/api/api-keys?limit=2&orderBy=name');

  for (const orderBy of ['createdAt', 'lastUsedAt']) {
    const wrong = await rest(key)(`/api/api-keys?orderBy=${orderBy}&after=${body.meta.nextCursor}`);
    expect([wrong.status, wrong.body.code]).toEqual([400, 'VALIDATION_FAILED']);
  }
});

test('a cursor with the ID of another organization starts no page', async () => {
  const { key, other } = await makeKeys();
  const foreign = await other.makeKey();
  const after = Buffer.from(`${foreign.id} name`).toString('base64url');

  const { body } = await rest(key)(`/api/api-keys?orderBy=name&after=${after}`);

  expect(body.data).toEqual([]);
});

test('a search and a filter apply in each order', async () => {
  const { key, organization } = await makeKeys();
  const list = async (query: string) =>
    namesOf((await rest(key)(`/api/api-keys?status=active&${query}`)).body.data);

  expect(await list('orderBy=name&search=EM%201')).toEqual(['item 10', 'item 010', 'ITEM 100']);
  expect(await list('orderBy=name&search=%25')).toEqual([]);
  expect(await list(`orderBy=lastUsedAt&createdBy=${organization.id}`)).toEqual([]);
  expect(await list('orderBy=name&unusedSince=2026-11-02T12:00:00Z')).toEqual([]);
});

test('a page in any order takes as many statements for two keys as for seven', async () => {
  const { key } = await makeKeys();
  const count = async (limit: number) =>
    (await statementsOf(() => rest(key)(`/api/api-keys?orderBy=name&limit=${limit}`))).length;

  expect(await count(7)).toBe(await count(2));
});
