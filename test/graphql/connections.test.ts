import { expect, test } from 'vitest';
import { graphql, type Json } from '../support/clients.ts';
import { makeOrganization, type TestOrganization } from '../support/organization.ts';

type List = { list: string; make: (organization: TestOrganization) => Promise<{ id: string }> };

const lists: List[] = [
  { list: 'projects', make: (organization) => organization.makeProject() },
  { list: 'apiKeys', make: (organization) => organization.makeKey() },
];

test.each(lists)('$list returns every row once in both directions', async ({ list, make }) => {
  const { read, newestFirst } = await sevenOf({ list, make });

  const forward = [await read({ first: 3 })];
  while (forward.at(-1)?.pageInfo.hasNextPage) {
    forward.push(await read({ first: 3, after: forward.at(-1)?.pageInfo.endCursor }));
  }
  const backward = [await read({ last: 3 })];
  while (backward[0]?.pageInfo.hasPreviousPage) {
    backward.unshift(await read({ last: 3, before: backward[0]?.pageInfo.startCursor }));
  }

  expect(forward.map(({ nodes }) => nodes.length)).toEqual([3, 3, 1]);
  expect(forward.flatMap(idsOf)).toEqual(newestFirst);
  expect(backward.map(({ nodes }) => nodes.length)).toEqual([1, 3, 3]);
  expect(backward.flatMap(idsOf)).toEqual(newestFirst);
});

test.each(lists)('$list tells in both directions whether more rows follow', async (row) => {
  const { read } = await sevenOf(row);
  const { edges } = await read({});
  const [, , third, fourth, , sixth] = edges.map(({ cursor }: Json) => cursor);
  const followsOf = async (paging: object) => {
    const { hasPreviousPage, hasNextPage } = (await read(paging)).pageInfo;
    return [hasPreviousPage, hasNextPage];
  };

  expect(await followsOf({ first: 7 })).toEqual([false, false]);
  expect(await followsOf({ first: 3 })).toEqual([false, true]);
  expect(await followsOf({ first: 3, after: third })).toEqual([true, true]);
  expect(await followsOf({ first: 3, after: sixth })).toEqual([true, false]);
  expect(await followsOf({ last: 7 })).toEqual([false, false]);
  expect(await followsOf({ last: 3 })).toEqual([true, false]);
  expect(await followsOf({ last: 2, before: fourth })).toEqual([true, true]);
  expect(await followsOf({ last: 3, before: fourth })).toEqual([false, true]);
});

test.each(lists)('$list counts the rows of all pages', async ({ list, make }) => {
  const { read } = await sevenOf({ list, make });

  const pages = [await read({ first: 1 }), await read({ last: 2 }), await read({})];

  expect(pages.map(({ totalCount }) => totalCount)).toEqual([7, 7, 7]);
});

test.each(lists)('$list shows the same rows as edges and as nodes', async ({ list, make }) => {
  const { read } = await sevenOf({ list, make });

  const { nodes, edges, pageInfo } = await read({ first: 4 });

  expect(edges.map(({ node }: Json) => node)).toEqual(nodes);
  expect(pageInfo.startCursor).toBe(edges[0].cursor);
  expect(pageInfo.endCursor).toBe(edges[3].cursor);
});

test('every edge has a cursor for pagination', async () => {
  const { read, newestFirst } = await sevenOf(lists[0] as List);
  const { edges } = await read({ first: 7 });

  const after = await read({ first: 2, after: edges[2].cursor });
  const before = await read({ last: 2, before: edges[4].cursor });

  expect(idsOf(after)).toEqual(newestFirst.slice(3, 5));
  expect(idsOf(before)).toEqual(newestFirst.slice(2, 4));
});

test('an empty list is a page without cursors', async () => {
  const { key } = await (await makeOrganization()).makeKey();

  const { body } = await graphql(key)(documentOf('projects'), { first: 5 });

  expect(body.data.list).toEqual({
    totalCount: 0,
    nodes: [],
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  });
});

const badPagings = [
  { first: 2, last: 2 },
  { first: 101 },
  { last: 101 },
  { first: 0 },
  { first: -1 },
  { last: -5 },
  { first: 2_000 },
  { first: 2, after: 'garbage' },
  { last: 2, before: 'garbage' },
  { first: 2, before: 'ZW5k' },
  { last: 2, after: 'ZW5k' },
  { after: '\0' },
  { after: 'x'.repeat(1_000) },
];

test.each(badPagings)('connections reject the pagination %j', async (paging) => {
  const { key } = await (await makeOrganization()).makeKey();

  for (const { list } of lists) {
    const { status, body } = await graphql(key)(documentOf(list), paging);
    expect({ status, data: body.data }).toEqual({ status: 200, data: { list: null } });
    expect(body.errors).toMatchObject([
      { path: ['list'], extensions: { code: 'VALIDATION_FAILED' } },
    ]);
  }
});

test.each([2_147_483_648, 1.5, '3'])('connections reject a page size of %s', async (first) => {
  const { key } = await (await makeOrganization()).makeKey();

  const { status, body } = await graphql(key)(documentOf('projects'), { first });

  expect({ status, data: body.data }).toEqual({ status: 400, data: undefined });
  expect(body.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
});

test('connections apply the filters of their list', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = await organization.makeProject('Beacon');
  await organization.makeProject('Lamp');

  const { body } = await graphql(key)(
    `{ found: projects(filter: { search: "BEACON" }) { totalCount nodes { id } }
       one: projects(filter: { projectId: "${id}" }, first: 1) { totalCount nodes { id } }
       archived: projects(filter: { status: ARCHIVED }) { totalCount nodes { id } } }`,
  );

  const found = { totalCount: 1, nodes: [{ id }] };
  expect(body.data).toEqual({ found, one: found, archived: { totalCount: 0, nodes: [] } });
});

/** An organization with seven rows in a list, a function that reads it, and the expected IDs. */
async function sevenOf({ list, make }: List) {
  const organization = await makeOrganization();
  const { key, id } = await organization.makeKey();
  const made = list === 'apiKeys' ? [{ id }] : [];
  while (made.length < 7) made.push(await make(organization));
  const newestFirst = made.map((row) => row.id).sort((a, b) => (a < b ? 1 : -1));
  const read = async (paging: object): Promise<Json> =>
    (await graphql(key)(documentOf(list), paging)).body.data.list;
  return { read, newestFirst };
}

function documentOf(list: string): string {
  return `query ($first: Int, $after: String, $last: Int, $before: String) {
    list: ${list}(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes { id }
      edges { cursor node { id } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }`;
}

function idsOf({ nodes }: Json): string[] {
  return nodes.map(({ id }: Json) => id);
}
