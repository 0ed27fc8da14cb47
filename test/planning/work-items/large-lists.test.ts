import { expect, test } from 'vitest';
import { callTool, graphql, type Json, rest } from '../../support/clients.ts';
import { statementsOf, testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

/** Every second title contains apples; the oldest and the newest also contain pears. */
async function makeMany(count: number) {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const board = await organization.makeBoard();
  const { prisma } = await testDatabase();
  const titles = Array.from({ length: count }, (_, number) =>
    [
      `Item ${number}`,
      ...(number % 2 === 0 ? ['on apples'] : []),
      ...(number === 0 || number === count - 1 ? ['on pears'] : []),
    ].join(' '),
  );
  await prisma.workItem.createMany({
    data: titles.map((title, number) => ({
      id: `01936b4e-0000-7000-8000-${organization.id.slice(-4)}${String(number).padStart(8, '0')}`,
      organizationId: organization.id,
      boardId: board.id,
      boardColumnId: board.columns[0]?.id,
      type: 'task' as const,
      taskId: `M-T-${number + 1}`,
      title,
      position: number,
      updatedAt: new Date(Date.UTC(2026, 0, 1) + ((number * 7) % count) * 1_000),
    })),
  });
  const list = async (query: string): Promise<Json> =>
    (await rest(key)(`/api/work-items?${query}`)).body;
  return { key, board, titles, list, newestFirst: titles.toReversed() };
}

const titlesOf = ({ data }: Json): string[] => data.map(({ title }: Json) => title);

test('a search among many items finds frequent and rare texts, newest first', async () => {
  const { list, newestFirst } = await makeMany(1_100);
  const about = (text: string) => newestFirst.filter((title) => title.includes(text));

  const apples = await list('search=APPLES&limit=20');
  const next = await list(`search=apples&limit=20&after=${apples.meta.nextCursor}`);
  const back = await list(`search=apples&limit=20&before=${next.meta.previousCursor}`);
  const last = await list('search=apples&limit=20&page=27');
  const pears = await list('search=pears');

  expect(titlesOf(apples)).toEqual(about('apples').slice(0, 20));
  expect(titlesOf(next)).toEqual(about('apples').slice(20, 40));
  expect(titlesOf(back)).toEqual(titlesOf(apples));
  expect(titlesOf(last)).toEqual(about('apples').slice(520, 540));
  expect(titlesOf(pears)).toEqual(about('pears'));
  expect(pears.meta.total).toBe(2);
  expect(titlesOf(await list('search=plums'))).toEqual([]);
});

test('filters with more matches than are read by index find all of them, newest first', async () => {
  const { list, newestFirst } = await makeMany(1_100);
  const apples = newestFirst.filter((title) => title.includes('apples'));

  const frequent = 'isOpen=true&updatedSince=2026-01-01T00:00:00Z&isOverdue=false&isBlocked=false';
  const first = await list(`${frequent}&limit=20`);
  const next = await list(`${frequent}&limit=20&after=${first.meta.nextCursor}`);

  expect(titlesOf(first)).toEqual(newestFirst.slice(0, 20));
  expect(titlesOf(next)).toEqual(newestFirst.slice(20, 40));
  expect(first.meta.total).toBe(300);
  expect(titlesOf(await list(`${frequent}&search=apples&limit=20`))).toEqual(apples.slice(0, 20));
  expect((await list(`${frequent}&status=todo`)).meta.total).toBe(300);
  expect((await list(`${frequent}&status=done`)).meta.total).toBe(0);
});

test('a list without stored totals is counted up to 300', async () => {
  const { list } = await makeMany(600);

  expect((await list('')).meta.total).toBe(600);
  expect((await list('type=task')).meta.total).toBe(600);
  expect((await list('priority=medium')).meta.total).toBe(300);
  expect((await list('search=item')).meta.total).toBe(300);
});

const readers: Record<string, (key: string, args: Json) => Promise<Json>> = {
  REST: async (key, args) => {
    const { data, meta } = (await rest(key)(`/api/work-items?${new URLSearchParams(args)}`)).body;
    return { ids: data.map(({ id }: Json) => id), ...meta };
  },
  MCP: async (key, args) => {
    const numbers = { limit: Number(args.limit), page: Number(args.page) };
    const call = { name: 'list_work_items', arguments: { ...args, ...numbers } };
    const { workItems, pagination } = (await callTool(key, call)).body.result.structuredContent;
    return { ids: workItems.map(({ id }: Json) => id), ...pagination };
  },
};

test.each(Object.entries(readers))(
  'a loop by the first totalPages reaches every match over %s, and the total says when it is exact',
  async (_name, read) => {
    const { key, titles } = await makeMany(305);
    for (const filter of [{ priority: 'medium' }, { search: 'item' }]) {
      for (const limit of ['50', '100']) {
        const ids: string[] = [];
        const first = await read(key, { ...filter, limit, page: '1' });
        expect(first).toMatchObject({ total: 300, totalIsExact: false });
        let last = first;
        for (let page = 1; page <= first.totalPages; page += 1) {
          last = await read(key, { ...filter, limit, page: `${page}` });
          ids.push(...last.ids);
        }
        expect(new Set(ids).size).toBe(titles.length);
        expect(last).toMatchObject({
          total: 305,
          totalIsExact: true,
          totalPages: first.totalPages,
        });
      }
    }
  },
);

test('a page after the last one bounds a total that is not exact', async () => {
  const { list } = await makeMany(305);

  const { meta } = await list('priority=medium&limit=100&page=5');

  expect(meta).toMatchObject({ total: 300, totalIsExact: false, totalPages: 4 });
});

test('a total of exactly 300 matches is exact', async () => {
  const { list } = await makeMany(300);

  const exact = { total: 300, totalIsExact: true };
  expect((await list('priority=medium')).meta).toMatchObject({ ...exact, totalPages: 6 });
  expect((await list('search=item&limit=7')).meta).toMatchObject({ ...exact, totalPages: 43 });
  expect((await list('')).meta).toMatchObject(exact);
});

test('connections say whether their total is exact', async () => {
  const { key, board } = await makeMany(305);
  const totals = 'totalCount isTotalCountExact';
  const document = `{ all: workItems(first: 1) { ${totals} }
    some: workItems(first: 1, filter: { priority: [MEDIUM] }) { isTotalCountExact }
    board(id: "${board.id}") { columns { all: workItems(first: 1) { ${totals} }
      some: workItems(first: 1, filter: { search: "item" }) { ${totals} }
      none: workItems(first: 1, filter: { search: "plums" }) { ${totals} } } } }`;

  const { data } = (await graphql(key)(document)).body;

  expect(data).toMatchObject({
    all: { totalCount: 305, isTotalCountExact: true },
    some: { isTotalCountExact: false },
  });
  expect(data.board.columns[0]).toEqual({
    all: { totalCount: 305, isTotalCountExact: true },
    some: { totalCount: 300, isTotalCountExact: false },
    none: { totalCount: 0, isTotalCountExact: true },
  });
});

test('a board view says whether the count of a column is exact', async () => {
  const { key, board } = await makeMany(305);
  const view = async (query: string): Promise<Json> => {
    const path = `/api/boards/${board.id}/work-items?limit=1&${query}`;
    const [{ count, countIsExact }] = (await rest(key)(path)).body.data;
    return [count, countIsExact];
  };

  expect(await view('')).toEqual([305, true]);
  expect(await view('search=item')).toEqual([300, false]);
  expect(await view('search=pears')).toEqual([2, true]);
});

test('pages by updatedAt contain each item once, forward and backward', async () => {
  const { list } = await makeMany(600);

  const first = await list('orderBy=updatedAt&limit=200');
  const second = await list(`orderBy=updatedAt&limit=200&after=${first.meta.nextCursor}`);
  const third = await list(`orderBy=updatedAt&limit=200&after=${second.meta.nextCursor}`);
  const back = await list(`orderBy=updatedAt&limit=200&before=${third.meta.previousCursor}`);

  const all = [first, second, third].flatMap(({ data }) => data);
  const times = all.map(({ updatedAt }: Json) => updatedAt);
  expect(new Set(all.map(({ id }: Json) => id)).size).toBe(600);
  expect(times).toEqual(times.toSorted().reverse());
  expect(titlesOf(back)).toEqual(titlesOf(second));
});

test('the columns of a board load their items in one batch, by position', async () => {
  const { key, board, titles } = await makeMany(600);
  const document = `query ($id: ID!) { board(id: $id) { columns { workItems(first: 3,
    orderBy: { field: POSITION, direction: ASC }) { totalCount edges { node { title } } } } } }`;
  let answer: Json;

  const statements = await statementsOf(async () => {
    answer = await graphql(key)(document, { id: board.id });
  });

  const [column, ...others] = answer.body.data.board.columns;
  expect(column.workItems.totalCount).toBe(600);
  expect(column.workItems.edges.map(({ node }: Json) => node.title)).toEqual(titles.slice(0, 3));
  expect(others.every(({ workItems }: Json) => workItems.totalCount === 0)).toBe(true);
  expect(statements.filter((sql) => /FROM unnest/.test(sql))).toHaveLength(1);
});
