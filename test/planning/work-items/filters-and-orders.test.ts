import { expect, test } from 'vitest';
import { callTool, graphql, type Json, rest } from '../../support/clients.ts';
import { statementsOf, testDatabase } from '../../support/database.ts';
import { makeWorkingBoard, type WorkingBoard } from '../../support/working-board.ts';

const DAY_MS = 86_400_000;
const dayIn = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

const stages: [object, string[]][] = [
  [{ status: 'todo' }, ['new', 'none', 'parked', 'started']],
  [{ status: 'in_progress' }, ['doing', 'review']],
  [{ status: 'done' }, ['ready', 'shipped']],
  [{ status: ['in_progress', 'done'] }, ['doing', 'ready', 'review', 'shipped']],
  [{ status: 'IN_PROGRESS' }, ['doing', 'review']],
  [{ isOpen: true }, ['doing', 'new', 'none', 'parked', 'review', 'started']],
  [{ isOpen: false }, ['ready', 'shipped']],
  [{ isBlocked: true }, ['doing']],
  [{ isBlocked: true, isOpen: false }, []],
  [{ isBlocked: false, status: 'in_progress' }, ['review']],
];

let staged: Promise<WorkingBoard> | undefined;

test.each(stages)(
  'the filter %j finds items of its stage on every transport',
  async (filter, found) => {
    staged ??= makeStages();

    expect(await findEverywhere(await staged, filter)).toEqual([found, found, found]);
  },
);

const dues: [object, string[]][] = [
  [{ dueBefore: dayIn(3) }, ['done', 'group', 'late']],
  [{ dueBefore: dayIn(4) }, ['done', 'group', 'late', 'soon']],
  [{ dueAfter: dayIn(3) }, ['later']],
  [{ dueAfter: dayIn(-6), dueBefore: dayIn(5) }, ['group', 'soon']],
  [{ isOverdue: true }, ['late']],
  [{ isOverdue: false }, ['done', 'group', 'later', 'never', 'soon']],
];

let dated: Promise<WorkingBoard> | undefined;

test.each(dues)(
  'the filter %j finds items by their due date on every transport',
  async (filter, found) => {
    dated ??= makeDates();

    expect(await findEverywhere(await dated, filter)).toEqual([found, found, found]);
  },
);

test('lists are ordered by due date, priority and update, and read on by cursor', async () => {
  dated ??= makeDates();
  const all = await dated;

  expect(await pagesOf(all, 'orderBy=dueDate')).toEqual([
    'late',
    'done',
    'group',
    'soon',
    'later',
    'never',
  ]);
  expect(await pagesOf(all, 'orderBy=dueDate&direction=desc')).toEqual([
    'later',
    'soon',
    'group',
    'done',
    'late',
    'never',
  ]);
  expect(await pagesOf(all, 'orderBy=priority')).toEqual([
    'never',
    'soon',
    'group',
    'later',
    'done',
    'late',
  ]);
  expect((await pagesOf(all, 'orderBy=priority&direction=asc'))[0]).toBe('late');
  expect(await pagesOf(all, 'orderBy=updatedAt')).toHaveLength(6);
});

const byDueDate: ['asc' | 'desc', string[]][] = [
  ['asc', ['old', 'soon', 'later', 'none', 'nothing']],
  ['desc', ['later', 'soon', 'old', 'nothing', 'none']],
];

test.each(byDueDate)(
  'items without a due date are last in the direction %s, forward, backward, on every transport',
  async (direction, titles) => {
    const all = await makeWorkingBoard();
    for (const title of ['none', 'nothing']) await all.make({ title });
    for (const [title, dueDate] of [
      ['soon', dayIn(3)],
      ['later', dayIn(9)],
      ['old', '1950-02-01'],
    ]) {
      await all.make({ title, dueDate });
    }
    const { key } = all;
    const query = `orderBy=dueDate&direction=${direction}`;

    const tool = await callTool(key, {
      name: 'list_work_items',
      arguments: { orderBy: 'dueDate', direction },
    });
    const { body } = await graphql(key)(
      `{ workItems(orderBy: { field: DUE_DATE, direction: ${direction.toUpperCase()} }) { nodes { title } } }`,
    );

    const titlesOf = (rows: Json) => rows.map(({ title }: Json) => title);
    expect(titlesOf(tool.body.result.structuredContent.workItems)).toEqual(titles);
    expect(titlesOf(body.data.workItems.nodes)).toEqual(titles);
    for (const limit of [1, 2]) {
      expect(await pagesOf(all, query, limit)).toEqual(titles);
      expect(await pagesBackOf(all, direction, limit)).toEqual(titles);
    }
  },
);

test('a list of an assignee takes me, an email, a name and a text, and has each item once', async () => {
  const all = await makeWorkingBoard();
  const { prisma } = await testDatabase();
  const { userId } = await all.organization.makeMember('member');
  const { email } = await prisma.user.update({ where: { id: userId }, data: { name: 'Ada' } });
  await prisma.workItemAssignee.deleteMany({ where: { organizationId: all.organization.id } });
  const { id } = await all.make({ title: 'assigned' });
  await all.make({ title: 'text', assignee: 'Ada' });
  await all.make({ title: 'free', assignee: 'Somebody' });
  const both = await all.make({ title: 'both', assignee: 'Ada' });
  for (const item of [id, both.id]) {
    await all.send(`/api/work-items/${item}/assignees`, { method: 'POST', body: { userId } });
  }

  const find = (assignee: string) => findEverywhere(all, { assignee });
  const everywhere = (titles: string[]) => [titles, titles, titles];
  expect(await find('me')).toEqual(everywhere(['assigned', 'both', 'free', 'text']));
  expect(await find(email)).toEqual(everywhere(['assigned', 'both']));
  expect(await find('Ada')).toEqual(everywhere(['assigned', 'both', 'text']));
  expect(await find('Somebody')).toEqual(everywhere(['free']));
});

test('an unknown or ambiguous assignee is refused with the candidates', async () => {
  const { key, organization } = await makeWorkingBoard();
  const { prisma } = await testDatabase();
  for (const role of ['member', 'admin'] as const) {
    const { userId } = await organization.makeMember(role);
    await prisma.user.update({ where: { id: userId }, data: { name: 'Grace' } });
  }
  const list = async (name: string) => (await rest(key)(`/api/work-items?assignee=${name}`)).body;
  const narrow = await organization.makeKey({ permissions: ['work-items:read'] });

  const [unknown, twice] = [await list('Grac'), await list('Grace')];
  const hidden = await rest(narrow.key)('/api/work-items?assignee=Grace');

  expect(unknown).toMatchObject({ status: 400, code: 'UNKNOWN_NAME' });
  expect(unknown.error).toContain('Did you mean Grace?');
  expect(twice).toMatchObject({ status: 400, code: 'AMBIGUOUS_NAME' });
  expect(hidden.body).toMatchObject({ code: 'UNKNOWN_NAME' });
  expect(hidden.body.issues[0].message).not.toContain('Grace');
});

test('the filters take no further statement', async () => {
  const { key } = await makeWorkingBoard();
  const list = (query: string) =>
    statementsOf(() => rest(key)(`/api/work-items?search=x&${query}`));
  await list('');

  const without = await list('');
  const withAll = await list(
    'status=todo&isOpen=true&isBlocked=false&isOverdue=true&orderBy=priority',
  );

  expect(withAll.length).toBe(without.length);
});

async function makeStages() {
  const all = await makeWorkingBoard();
  await all.make({ title: 'new' });
  const { id: shipped } = await all.make({ title: 'shipped', in: 'done' });
  const { id: doing } = await all.make({ title: 'doing', in: 'in_progress' });
  const { id: review } = await all.make({ title: 'review', in: 'review' });
  const { id: ready } = await all.make({ title: 'ready', type: 'story' });
  const { id: started } = await all.make({ title: 'started', type: 'epic' });
  await all.make({ title: 'none', type: 'feature' });
  await all.make({ title: 'parked', in: 'todo', parentId: started });
  const { prisma } = await testDatabase();
  await prisma.workItem.updateMany({ where: { id: shipped }, data: { parentId: ready } });
  for (const [id, blockedByWorkItemId] of [
    [doing, review],
    [review, shipped],
  ]) {
    await all.send(`/api/work-items/${id}/dependencies`, {
      method: 'POST',
      body: { blockedByWorkItemId },
    });
  }
  return all;
}

async function makeDates() {
  const all = await makeWorkingBoard();
  await all.make({ title: 'late', dueDate: dayIn(-9), priority: 'low' });
  const { id: done } = await all.make({
    title: 'done',
    dueDate: dayIn(-7),
    in: 'done',
    priority: 'low',
  });
  await all.make({ title: 'later', dueDate: dayIn(9) });
  const { id: group } = await all.make({ title: 'group', type: 'story', dueDate: dayIn(-5) });
  const { prisma } = await testDatabase();
  await prisma.workItem.updateMany({ where: { id: done }, data: { parentId: group } });
  await all.make({ title: 'soon', dueDate: dayIn(3), priority: 'high' });
  await all.make({ title: 'never', priority: 'urgent' });
  return all;
}

/** The titles that REST, GraphQL and MCP find, sorted. */
async function findEverywhere({ key }: WorkingBoard, filter: object): Promise<string[][]> {
  const byRest = await rest(key)(`/api/work-items?${new URLSearchParams(filter as never)}`);
  const byTool = await callTool(key, { name: 'list_work_items', arguments: filter });
  const byGraphQL = await graphql(key)(
    'query ($filter: WorkItemFilter) { workItems(filter: $filter) { nodes { title } } }',
    { filter: inGraphQL(filter) },
  );
  const lists = [
    byRest.body.data,
    byGraphQL.body.data?.workItems.nodes,
    byTool.body.result.structuredContent?.workItems,
  ];
  return lists.map((items) => items?.map(({ title }: Json) => title).sort());
}

function inGraphQL({ status, ...filter }: { status?: string | string[] }): object {
  return status === undefined
    ? filter
    : { ...filter, status: [status].flat().map((stage) => stage.toUpperCase()) };
}

/** The titles of all pages, two rows each by default. */
async function pagesOf({ key }: WorkingBoard, query: string, limit = 2): Promise<string[]> {
  const list = `/api/work-items?limit=${limit}&${query}`;
  const { body } = await rest(key)(list);
  const titles = body.data.map(({ title }: Json) => title);
  let { nextCursor } = body.meta;
  while (nextCursor) {
    const next = await rest(key)(`${list}&after=${nextCursor}`);
    titles.push(...next.body.data.map(({ title }: Json) => title));
    ({ nextCursor } = next.body.meta);
  }
  return titles;
}

/** The same, read from the last page to the first. */
async function pagesBackOf(
  { key }: WorkingBoard,
  direction: 'asc' | 'desc',
  last: number,
): Promise<string[]> {
  const document = `query ($before: String) {
    workItems(last: ${last}, before: $before, orderBy: { field: DUE_DATE, direction: ${direction.toUpperCase()} }) {
      nodes { title } pageInfo { startCursor hasPreviousPage }
    }
  }`;
  const titles: string[] = [];
  for (let page: Json = { hasPreviousPage: true }; page.hasPreviousPage; ) {
    const { body } = await graphql(key)(document, { before: page.startCursor });
    const { nodes, pageInfo } = body.data.workItems;
    titles.unshift(...nodes.map(({ title }: Json) => title));
    page = pageInfo;
  }
  return titles;
}
