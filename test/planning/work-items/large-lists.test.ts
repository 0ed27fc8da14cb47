import { expect, test } from 'vitest';
import { graphql, type Json, rest } from '../../support/clients.ts';
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

  const frequent = 'open=true&updatedSince=2026-01-01T00:00:00Z&overdue=false&blocked=false';
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

test('pagination by page number reaches all items of a list counted up to 300', async () => {
  const { list } = await makeMany(600);
  const titles: string[] = [];

  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const { data, meta } = await list(`priority=medium&limit=100&page=${page}`);
    titles.push(...titlesOf({ data }));
    pages = meta.totalPages;
  }

  expect(new Set(titles).size).toBe(600);
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
