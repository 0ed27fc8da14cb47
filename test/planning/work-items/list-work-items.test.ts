import { expect, test } from 'vitest';
import { graphql, type Json, mcp, rest } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeWorkingBoard, type WorkingBoard } from '../../support/working-board.ts';

const titlesOf = (items: Json[]): string[] => items.map(({ title }) => title);

/** The titles of a filtered list. Checks that all transports return the same. */
async function find({ key }: WorkingBoard, filter: Json): Promise<string[]> {
  const client = await mcp(key);
  const lists = Object.entries(filter).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, `${value}`]),
  );
  const inCapitals = (value: Json): Json =>
    Array.isArray(value) ? value.map(inCapitals) : value.toUpperCase();
  const { type, priority } = filter;
  const { body } = await graphql(key)(
    'query ($filter: WorkItemFilter) { workItems(filter: $filter, first: 100) { totalCount nodes { title } } }',
    {
      filter: {
        ...filter,
        ...(type && { type: inCapitals(type) }),
        ...(priority && { priority: inCapitals(priority) }),
      },
    },
  );
  const viaRest = await rest(key)(`/api/work-items?${new URLSearchParams(lists)}`);
  const { structuredContent }: Json = await client.callTool({
    name: 'list_work_items',
    arguments: filter,
  });
  const found = titlesOf(viaRest.body.data);
  expect(titlesOf(body.data?.workItems.nodes ?? body.errors)).toEqual(found);
  expect(titlesOf(structuredContent.workItems)).toEqual(found);
  expect([
    viaRest.body.meta.total,
    body.data.workItems.totalCount,
    structuredContent.pagination.total,
  ]).toEqual([found.length, found.length, found.length]);
  return found.sort();
}

test('each filter matches one value or any of several', async () => {
  const all = await makeWorkingBoard();
  const { organization } = all;
  const [red, blue] = [await organization.makeTag('red'), await organization.makeTag('blue old')];
  const lamp = await organization.makeProject('Lamp');
  const board = await organization.makeBoard();
  const epic = await all.make({ title: 'epic', type: 'epic', priority: 'high' });
  await all.make({ title: 'both', parentId: epic.id, tagIds: [red.id, blue.id], assignee: 'Ada' });
  await all.make({ title: 'one', priority: 'urgent', tagIds: [red.id], in: 'todo' });
  await all.make({ title: 'idea', type: 'idea', priority: 'low', projectId: lamp.id });
  await all.make({ title: 'far', boardId: board.id, boardColumnId: board.columns[0]?.id });
  const { prisma } = await testDatabase();
  await prisma.workItemAssignee.deleteMany({ where: { workItemId: epic.id } });

  expect(await find(all, {})).toEqual(['both', 'epic', 'far', 'idea', 'one']);
  expect(await find(all, { projectId: lamp.id })).toEqual(['idea']);
  expect(await find(all, { boardId: board.id })).toEqual(['far']);
  expect(await find(all, { boardColumnId: all.column('todo') })).toEqual(['one']);
  expect(await find(all, { parentId: epic.id })).toEqual(['both']);
  expect(await find(all, { parentId: epic.taskId.toLowerCase() })).toEqual(['both']);
  expect(await find(all, { type: 'epic' })).toEqual(['epic']);
  expect(await find(all, { type: ['epic', 'idea'] })).toEqual(['epic', 'idea']);
  expect(await find(all, { priority: 'urgent' })).toEqual(['one']);
  expect(await find(all, { priority: ['low', 'high'] })).toEqual(['epic', 'idea']);
  expect(await find(all, { assignee: 'Ada' })).toEqual(['both']);
  expect(await find(all, { assignee: organization.ownerId })).toEqual([
    'both',
    'far',
    'idea',
    'one',
  ]);
  expect(await find(all, { tags: 'red' })).toEqual(['both', 'one']);
  expect(await find(all, { tags: ['red', blue.id] })).toEqual(['both']);
  expect(await find(all, { tags: ['blue old'] })).toEqual(['both']);
  expect(await find(all, { type: 'task', priority: 'urgent', tags: 'red' })).toEqual(['one']);
  expect(await find(all, { type: 'task', boardId: all.board.id })).toEqual(['both', 'one']);
  expect(await find(all, { updatedSince: '2020-01-01T00:00:00Z' })).toHaveLength(5);
  expect(await find(all, { updatedSince: '2099-01-01T00:00:00Z' })).toEqual([]);
}, 60_000);

const texts = ['100%', 'a_b', 'back\\slash', `it's "so"`, '🚀 up', 'Ünïcode', '(a|b)*', '%', '_'];

test.each(texts)('a search finds special characters literally: %s', async (text) => {
  const all = await makeWorkingBoard();
  await all.make({ title: `x${text}y` });
  await all.make({ title: 'description', description: `\n${text.toUpperCase()}\n` });
  await all.make({ title: 'nothing of it, axb 1000' });

  expect(await find(all, { search: text })).toEqual(['description', `x${text}y`]);
});

test('a search finds taskIds case-insensitively', async () => {
  const all = await makeWorkingBoard();
  await all.make({ title: 'one' });
  await all.make({ title: 'other', type: 'epic' });

  expect(await find(all, { search: 'mc-t-1' })).toEqual(['one']);
  expect(await find(all, { search: 'MC-' })).toEqual(['one', 'other']);
});

const orders = ['createdAt', 'updatedAt', 'position'].flatMap((orderBy) =>
  ['asc', 'desc'].map((direction) => ({ orderBy, direction })),
);

test.each(orders)(
  'pages by $orderBy $direction contain each item once, forward and backward',
  async ({ orderBy, direction }) => {
    const all = await makeWorkingBoard();
    const ids: string[] = [];
    for (let n = 0; n < 7; n += 1) ids.push((await all.make()).id);
    const { prisma } = await testDatabase();
    const same = new Date('2026-01-01T00:00:00.123Z');
    const where = { id: { in: ids.slice(2, 6) } };
    await prisma.workItem.updateMany({ where, data: { updatedAt: same } });
    await all.move(ids[6] ?? '', { to: 'backlog' });
    const column = all.column('backlog');
    const query = `boardColumnId=${column}&orderBy=${orderBy}&direction=${direction}`;
    const whole = await all.send(`/api/work-items?${query}`);
    const expected: string[] = whole.map(({ id }: Json) => id);

    for (const limit of [1, 3, 7]) {
      const list = () => rest(all.key)(`/api/work-items?${query}&limit=${limit}`);
      const forward = [(await list()).body];
      while (forward.at(-1).meta.nextCursor) {
        const after = encodeURIComponent(forward.at(-1).meta.nextCursor);
        const path = `/api/work-items?${query}&limit=${limit}&after=${after}`;
        forward.push((await rest(all.key)(path)).body);
      }
      const backward = [forward.at(-1)];
      while (backward[0].meta.previousCursor) {
        const before = encodeURIComponent(backward[0].meta.previousCursor);
        const path = `/api/work-items?${query}&limit=${limit}&before=${before}`;
        backward.unshift((await rest(all.key)(path)).body);
      }
      const idsOf = (pages: Json[]) => pages.flatMap(({ data }) => data.map(({ id }: Json) => id));
      expect(idsOf(forward)).toEqual(expected);
      expect(idsOf(backward)).toEqual(expected);
    }
    const key = ({ id, position, updatedAt }: Json) =>
      orderBy === 'createdAt' ? id : orderBy === 'position' ? position : `${updatedAt} ${id}`;
    const sorted = [...whole]
      .sort((one, two) => (key(one) < key(two) ? -1 : 1))
      .map(({ id }) => id);
    expect(expected).toEqual(direction === 'asc' ? sorted : sorted.reverse());
  },
);

test('a list rejects cursors of other lists and malformed ones', async () => {
  const all = await makeWorkingBoard();
  const { id } = await all.make();
  const cursorOf = (text: string) => Buffer.from(text).toString('base64url');
  const byId = cursorOf(id);
  const byNumber = cursorOf(`${id} 1`);
  const wrong = [
    ['', byNumber],
    ['', 'garbage'],
    ['', cursorOf('not-an-id')],
    ['orderBy=position', byId],
    ['orderBy=updatedAt', byId],
    ['orderBy=updatedAt', cursorOf(`${id} x`)],
    ['orderBy=updatedAt', cursorOf(`${id} 1 2`)],
    ['orderBy=updatedAt', cursorOf(`${id} 1e300`)],
    ['orderBy=updatedAt', cursorOf(`${id} 7999999999999999`)],
    ['orderBy=updatedAt', cursorOf(`${id} -7999999999999999`)],
    ['orderBy=position', cursorOf(`${id} Infinity`)],
  ];

  for (const [query, cursor] of wrong) {
    for (const name of ['after', 'before']) {
      const answer = await rest(all.key)(`/api/work-items?${query}&${name}=${cursor}`);
      expect([query, cursor, answer.status]).toEqual([query, cursor, 400]);
    }
  }
  const both = await rest(all.key)(`/api/work-items?after=${byId}&before=${byId}`);
  expect(both.status).toBe(400);
  expect((await rest(all.key)(`/api/work-items?page=2&after=${byId}`)).status).toBe(400);
});
