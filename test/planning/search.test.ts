import { expect, test } from 'vitest';
import { callTool, graphql, type Json, rest } from '../support/clients.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';

type Pair = { query: string; text: string; found: boolean };

const finds = (query: string, text: string): Pair => ({ query, text, found: true });
const misses = (query: string, text: string): Pair => ({ query, text, found: false });

const pairs: readonly Pair[] = [
  finds('login', 'Fix the Login page'),
  finds('PAGE login', 'Fix the Login page'),
  finds('  page   fix ', 'Fix the Login page'),
  finds('ogi', 'Fix the Login page'),
  misses('login missing', 'Fix the Login page'),
  misses('thelogin', 'Fix the Login page'),
  finds('задача', 'Новая ЗАДАЧА'),
  finds('ЗАДАЧА новая', 'новая задача'),
  finds('еще', 'Ещё раз'),
  finds('Ещё', 'еще раз'),
  misses('задачи', 'Новая задача'),
  finds('φάρος', 'Ο ΦΑΡΟΣ'),
  finds('ΦΑΡΟΣ', 'ο φάρος'),
  finds('cafe', 'Café crème'),
  finds('CAFÉ', 'cafe creme'),
  finds('cafe\u0301', 'Caf\u00e9 cr\u00e8me'),
  finds('caf\u00e9', 'Cafe\u0301 cre\u0300me'),
  misses('cafes', 'Café'),
  finds('strasse', 'Straße 7'),
  finds('STRAẞE', 'strasse'),
  finds('istanbul', 'İSTANBUL'),
  finds('İstanbul', 'ıstanbul'),
  finds('lodz', 'Łódź'),
  finds('aether', 'Æther'),
  finds('oresund', 'Øresund'),
  finds('ﬁx', 'A quick fix'),
  finds('12', 'Ｎｏ．１２'),
  finds('灯台', '新しい灯台'),
  misses('燈台', '新しい灯台'),
  finds('등대', '새 등대'),
  finds('مناره', 'مَنَارَه'),
  finds('गोदाम', 'नया गोदाम'),
  finds('🚀', 'Launch 🚀 today'),
  misses('🚁', 'Launch 🚀 today'),
  finds('100%', 'done 100% now'),
  misses('100%', 'done 1000 now'),
  finds('a_b', 'the a_b name'),
  misses('a_b', 'the axb name'),
  finds('back\\slash', 'a back\\slash'),
  finds('％', 'half: 50%'),
  finds('login \u0301', 'Fix the Login page'),
  finds('login \u00a8', 'Thelogin'),
  finds(`it's "so"`, `say it's "so"`),
];

/** An accent alone, also with the space that it folds to. */
const accents = [
  '\u0301',
  '\u064c',
  '\u0345',
  '\u00b4',
  '\u00a8',
  ' \u0301 \u00a8 ',
  '\u0301\u200b',
];

const texts = [...new Set(pairs.map(({ text }) => text))];

const transports: Record<string, (key: string, query: string) => Promise<string[]>> = {
  REST: async (key, query) => {
    const params = new URLSearchParams({ search: query, limit: '100' });
    return idsOf((await rest(key)(`/api/work-items?${params}`)).body.data);
  },
  GraphQL: async (key, query) => {
    const document =
      'query ($query: String!) { workItems(first: 100, filter: { search: $query }) { totalCount nodes { id } } }';
    const { body } = await graphql(key)(document, { query });
    expect(body.data.workItems.totalCount).toBe(body.data.workItems.nodes.length);
    return idsOf(body.data.workItems.nodes);
  },
  MCP: async (key, query) => {
    const args = { search: query, limit: 100 };
    const { body } = await callTool(key, { name: 'list_work_items', arguments: args });
    return idsOf(body.result.structuredContent.workItems);
  },
};

test.each(Object.entries(transports))(
  'a search over %s finds words in any order, case and accent',
  async (_name, search) => {
    const { key, makeWorkItem } = await prepare();
    const ids = new Map<string, string>();
    for (const text of texts) ids.set(text, (await makeWorkItem({ title: text })).id);

    expect(await wrongPairs(ids, (query) => search(key, query))).toEqual([]);
  },
);

const blankSearches: Record<string, (key: string, search: string) => Promise<string>> = {
  'work items over REST': async (key, search) => restCode(key, '/api/work-items', search),
  'projects over REST': async (key, search) => restCode(key, '/api/projects', search),
  'API keys over REST': async (key, search) => restCode(key, '/api/api-keys', search),
  ...Object.fromEntries(
    ['workItems', 'projects', 'apiKeys'].map((field) => [
      `${field} over GraphQL`,
      async (key: string, search: string) => {
        const document = `query ($search: String!) { ${field}(filter: { search: $search }) { nodes { id } } }`;
        return (await graphql(key)(document, { search })).body.errors?.[0].message;
      },
    ]),
  ),
  ...Object.fromEntries(
    ['list_work_items', 'list_projects', 'list_api_keys'].map((name) => [
      `${name} over MCP`,
      async (key: string, search: string) => {
        const call = { name, arguments: { search }, path: '/mcp?toolsets=all' };
        const { body } = await callTool(key, call);
        return body.result.content[0].text;
      },
    ]),
  ),
};

test.each(Object.entries(blankSearches))(
  'a search of %s refuses accents alone as blank',
  async (_name, messageFor) => {
    const { key, makeWorkItem } = await prepare();
    await makeWorkItem({ title: 'Fix the Login page' });

    for (const search of ['  ', ...accents]) {
      expect(await messageFor(key, search)).toMatch(/search:? must not be blank/);
    }
  },
);

async function restCode(key: string, path: string, search: string): Promise<string> {
  return (await rest(key)(`${path}?${new URLSearchParams({ search })}`)).body.error;
}

test('a search finds words of the description, and words spread over the fields', async () => {
  const { organization, key, makeWorkItem } = await prepare();
  const { prisma } = await testDatabase();
  const ids = new Map<string, string>();
  for (const text of texts) {
    const { id } = await makeWorkItem({ title: 'Lighthouse' });
    ids.set(text, id);
    await prisma.workItem.update({ where: { id }, data: { description: text } });
  }
  const { taskId } = await prisma.workItem.findFirstOrThrow({
    where: { organizationId: organization.id, description: 'Fix the Login page' },
  });

  const search = transports.REST as (key: string, query: string) => Promise<string[]>;
  expect(await wrongPairs(ids, (query) => search(key, query))).toEqual([]);
  expect(await search(key, `login ${taskId} LIGHTHOUSE`)).toEqual([ids.get('Fix the Login page')]);
  expect(await search(key, 'lighthousefix')).toEqual([]);
});

test('a search finds the new text of an updated item, and no longer the old one', async () => {
  const { key, makeWorkItem } = await prepare();
  const { id } = await makeWorkItem({ title: 'Старое имя' });
  const search = transports.REST as (key: string, query: string) => Promise<string[]>;

  await rest(key)(`/api/work-items/${id}`, { method: 'PATCH', body: { title: 'Новое имя' } });

  expect(await search(key, 'НОВОЕ')).toEqual([id]);
  expect(await search(key, 'старое')).toEqual([]);
});

test('texts are stored with composed accents, so that tags with one name are not created twice', async () => {
  const { key } = await prepare();
  const create = (name: string) => rest(key)('/api/tags', { method: 'POST', body: { name } });

  const { body } = await create('Cafe\u0301');
  const again = await create('Caf\u00e9');

  expect(body.data.name).toBe('Caf\u00e9');
  expect(again.body.code).toBe('TAG_EXISTS');
});

const lists: Record<string, { make: (key: string, name: string) => Promise<Json>; path: string }> =
  {
    projects: {
      path: '/api/projects',
      make: (key, name) => rest(key)('/api/projects', { method: 'POST', body: { name } }),
    },
    'API keys': {
      path: '/api/api-keys',
      make: (key, name) =>
        rest(key)('/api/api-keys', {
          method: 'POST',
          body: { name, permissions: ['projects:read'] },
        }),
    },
  };

test.each(Object.entries(lists))(
  'a search of %s finds words in any order, case and accent',
  async (_name, { make, path }) => {
    const { key } = await prepare();
    const ids = new Map<string, string>();
    for (const text of texts) ids.set(text, (await make(key, text)).body.data.id);
    const search = async (query: string) =>
      idsOf((await rest(key)(`${path}?${new URLSearchParams({ search: query })}`)).body.data);

    expect(await wrongPairs(ids, search)).toEqual([]);
  },
);

test('a search of projects finds keys', async () => {
  const { key } = await prepare();
  const body = { name: 'Lamp', key: 'ZQ' };
  const { id } = (await rest(key)('/api/projects', { method: 'POST', body })).body.data;

  expect(idsOf((await rest(key)('/api/projects?search=zq')).body.data)).toEqual([id]);
});

/** The pairs whose text is found but should not be, or the other way round. */
async function wrongPairs(
  ids: ReadonlyMap<string, string>,
  search: (query: string) => Promise<string[]>,
): Promise<Pair[]> {
  const wrong: Pair[] = [];
  for (const pair of pairs) {
    const found = (await search(pair.query)).includes(ids.get(pair.text) ?? '');
    if (found !== pair.found) wrong.push(pair);
  }
  return wrong;
}

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const board = await organization.makeBoard();
  const makeWorkItem = (fields: { title: string }) =>
    organization.makeWorkItem({ board, ...fields });
  return { organization, key, makeWorkItem };
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
