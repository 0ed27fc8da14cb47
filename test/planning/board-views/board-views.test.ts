import { expect, test } from 'vitest';
import { type Json, rest } from '../../support/clients.ts';
import { statementsOf, testDatabase } from '../../support/database.ts';
import { makeOrganization, type TestOrganization } from '../../support/organization.ts';

test('a board view lists columns from left to right with their items by position', async () => {
  const { organization, board, view } = await prepare();
  const [first, second] = await makeItems(organization, { board, count: 2, column: 1 });

  const columns = await view();

  expect(columns.map(({ column }) => column.name)).toEqual(board.columns.map(({ name }) => name));
  expect(columns.map(({ count }) => count)).toEqual([0, 2, 0, 0, 0, 0, 0]);
  expect(columns[1]?.items.map(({ id }: Json) => id)).toEqual([first, second]);
  expect(columns[1]).toMatchObject({
    column: { id: board.columns[1]?.id, boardId: board.id, workItemCount: 2 },
    items: [{ isVirtualColumn: false, status: 'todo', columnName: 'To Do' }, {}],
  });
});

test('a column returns at most `limit` items and counts all of them', async () => {
  const { organization, board, view } = await prepare();
  await makeItems(organization, { board, count: 5 });

  const [some] = await view('?limit=2');
  const [found] = await view('?limit=2&search=item');
  const [none] = await view('?search=nothing');

  expect([some?.items.length, some?.count]).toEqual([2, 5]);
  expect([found?.items.length, found?.count]).toEqual([2, 5]);
  expect([none?.items.length, none?.count, none?.column.workItemCount]).toEqual([0, 0, 5]);
});

test('a group appears in the column of its least advanced leaf', async () => {
  const { organization, board, view } = await prepare();
  const epic = await organization.makeWorkItem({ type: 'epic', board });
  const empty = await organization.makeWorkItem({ type: 'story', board });
  const elsewhere = await organization.makeWorkItem({ type: 'feature', board });
  await organization.makeWorkItem({ board, column: 3, parentId: epic.id });
  await organization.makeWorkItem({ board, column: 6, parentId: epic.id });
  await organization.makeWorkItem({ column: 4, parentId: elsewhere.id });

  const columns = await view();

  const groups = columns.flatMap(({ column, items }) =>
    items
      .filter(({ isVirtualColumn }: Json) => isVirtualColumn)
      .map(({ id }: Json) => [column.role, id]),
  );
  expect(groups).toEqual([
    ['backlog', empty.id],
    ['review', epic.id],
    ['validating', elsewhere.id],
  ]);
  expect(columns[3]?.count).toBe(2);
});

test('a board view combines all filters', async () => {
  const { organization, board, view } = await prepare();
  const { id: projectId } = await organization.makeProject();
  const tag = await organization.makeTag();
  const wanted = await organization.makeWorkItem({ board, projectId, title: 'Trim the wick' });
  await organization.makeWorkItem({ board, projectId, title: 'Light the lamp' });
  await organization.makeWorkItem({ board, type: 'epic', title: 'Trim' });
  const { prisma } = await testDatabase();
  await prisma.workItemTag.create({
    data: { organizationId: organization.id, workItemId: wanted.id, tagId: tag.id },
  });
  await prisma.workItem.update({
    where: { id: wanted.id },
    data: { priority: 'high', assignee: 'Ada' },
  });
  const found = async (query: string) =>
    (await view(`?${query}`)).flatMap(({ items }) => items.map(({ title }: Json) => title));

  expect(await found('search=trim')).toEqual(['Trim', 'Trim the wick']);
  expect(await found('search=trim&type=task')).toEqual(['Trim the wick']);
  expect(await found(`projectId=${projectId}&priority=high`)).toEqual(['Trim the wick']);
  expect(await found(`tagIds=${tag.id},${tag.id}`)).toEqual(['Trim the wick']);
  expect(await found('assignee=Ada')).toEqual(['Trim the wick']);
  expect(await found('assignee=Ada&type=epic')).toEqual([]);
});

test('a card has a preview instead of long texts in the view `board`', async () => {
  const { organization, board, view } = await prepare();
  const { id } = await organization.makeWorkItem({ board });
  const description = 'é'.repeat(300);
  const metadata = { generatedPrompt: 'Do it', definitionOfDone: '', agentOfKey: 'codex' };
  const { prisma } = await testDatabase();
  await prisma.workItem.update({ where: { id }, data: { description, metadata } });

  const [usual] = await view();
  const [slim] = await view('?view=board');

  expect(usual?.items[0]).toMatchObject({ description: 'é'.repeat(200), metadata });
  expect(slim?.items[0]).toMatchObject({
    description: null,
    descriptionPreview: 'é'.repeat(200),
    hasGeneratedPrompt: true,
    hasDefinitionOfDone: false,
  });
  expect(slim?.items[0].metadata).toEqual({ agentOfKey: 'codex' });
});

test('an area view merges columns of its boards by role', async () => {
  const { organization, board, key } = await prepare();
  const other = await organization.makeBoard({ name: 'Another' });
  await organization.makeBoard({ area: 'sales' });
  await makeItems(organization, { board, count: 2, column: 1 });
  await makeItems(organization, { board: other, count: 2, column: 1 });

  const { body } = await rest(key)('/api/boards/area/desarrollo/work-items?limit=3');

  const columns = body.data.map(({ column }: Json) => [column.id, column.boardId]);
  expect(columns).toHaveLength(7);
  expect(columns[1]).toEqual(['area-development-todo', null]);
  expect(body.data[1]).toMatchObject({ count: 4, column: { workItemCount: 4, order: 1 } });
  expect(body.data[1].items).toHaveLength(3);
  expect(new Set(body.data[1].items.map(({ boardName }: Json) => boardName)).size).toBe(2);
});

test.each(['', '?search=item&limit=1', '?view=board'])(
  'a view%s takes a constant number of statements',
  async (query) => {
    const { organization, board, key } = await prepare();
    const path = `/api/boards/${board.id}/work-items${query}`;
    const count = async () => (await statementsOf(() => rest(key)(path))).length;
    await makeItems(organization, { board, count: 1 });
    await organization.makeWorkItem({ board, type: 'epic' });
    const few = await count();
    for (let column = 0; column < 7; column += 1) {
      await makeItems(organization, { board, count: 4, column });
    }
    await organization.makeWorkItem({ board, type: 'epic' });

    expect(await count()).toBe(few);
  },
);

type Items = { board: Awaited<ReturnType<TestOrganization['makeBoard']>>; count: number };

async function makeItems(
  organization: TestOrganization,
  { board, count, column = 0 }: Items & { column?: number },
): Promise<string[]> {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) {
    ids.push((await organization.makeWorkItem({ board, column })).id);
  }
  return ids;
}

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const board = await organization.makeBoard();
  const view = async (query = ''): Promise<Json[]> =>
    (await rest(key)(`/api/boards/${board.id}/work-items${query}`)).body.data;
  return { organization, key, board, view };
}
