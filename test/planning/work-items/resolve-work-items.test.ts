import { expect, test } from 'vitest';
import { type Json, mcp, rest } from '../../support/clients.ts';
import { statementsOf, testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

const UNKNOWN = '01890000-0000-7000-8000-000000000000';

test('an epic resolves to its descendant tasks', async () => {
  const { client, epic, tasks } = await prepare();
  const [lamp, lens] = tasks;

  const resolved = await resolve(client, { ids: [epic.taskId, lens?.id, 'Z-9', 'no id at all'] });

  expect(resolved.inputIds).toEqual([epic.taskId, lens?.id, 'Z-9', 'no id at all']);
  expect(resolved.notFound).toEqual(['Z-9', 'no id at all']);
  expect(resolved.isTruncated).toBe(false);
  expect(resolved.items).toMatchObject([
    { id: lamp?.id, resolvedFrom: [epic.taskId] },
    { id: lens?.id, resolvedFrom: [epic.taskId, lens?.id] },
  ]);
});

test('a taskId resolves in long and short form, case-insensitively', async () => {
  const { client, tasks } = await prepare();
  const [{ id = '', taskId = '' } = {}] = tasks;
  const ids = [id.toUpperCase(), taskId, taskId.toLowerCase(), taskId.replace('-T-', '-')];

  const resolved = await resolve(client, { ids });

  expect(resolved.items).toMatchObject([{ id, resolvedFrom: ids }]);
  expect(resolved.notFound).toEqual([]);
});

test('items resolve to themselves in the given order without includeLeafTasks', async () => {
  const { client, epic, tasks } = await prepare();
  const ids = [tasks[1]?.id, epic.id, tasks[1]?.taskId];

  const resolved = await resolve(client, { ids, includeLeafTasks: false });

  expect(resolved.items.map(({ id }: Json) => id)).toEqual([tasks[1]?.id, epic.id]);
  expect(resolved.items[0]).not.toHaveProperty('resolvedFrom');
});

test('resolution respects maxDepth and ignores archived items', async () => {
  const { organization, client, board, epic, feature, tasks } = await prepare();
  const archived = await organization.makeWorkItem({ board, parentId: feature.id });
  const { prisma } = await testDatabase();
  await prisma.workItem.update({ where: { id: archived.id }, data: { archivedAt: new Date() } });

  const shallow = await resolve(client, { ids: [epic.id, archived.id], maxDepth: 1 });
  const deep = await resolve(client, { ids: [epic.id], maxDepth: 2 });

  expect(shallow).toMatchObject({ items: [], notFound: [archived.id] });
  expect(deep.items).toHaveLength(tasks.length);
});

test('items of other projects are not found under ?projectId=', async () => {
  const { organization, key, board, epic } = await prepare();
  const here = await organization.makeProject('Here');
  const there = await organization.makeProject('There');
  const mine = await organization.makeWorkItem({ board, projectId: here.id });
  const other = await organization.makeWorkItem({ board, projectId: there.id });
  const client = await mcp(key, { path: `/mcp?projectId=${here.id}` });
  const ids = [mine.id, other.id, other.taskId, epic.taskId];

  const resolved = await resolve(client, { ids });
  const elsewhere = await resolve(client, { ids, projectId: there.id });

  expect(resolved).toMatchObject({ items: [{ id: mine.id }], notFound: ids.slice(1) });
  expect(elsewhere).toMatchObject({
    items: [{ id: other.id, resolvedFrom: [other.id, other.taskId] }],
    notFound: [mine.id, epic.taskId],
  });
});

test('items of another organization are not found', async () => {
  const { client } = await prepare();
  const foreign = await (await makeOrganization()).makeWorkItem();

  const resolved = await resolve(client, { ids: [foreign.id, UNKNOWN] });

  expect(resolved).toMatchObject({ items: [], notFound: [foreign.id, UNKNOWN] });
});

test.each([{ ids: [] }, { ids: Array(201).fill('A-1') }, { ids: ['A-1'], maxDepth: 11 }])(
  'resolution rejects input beyond its limits: %#',
  async (input) => {
    const { client } = await prepare();

    const result: Json = await client.callTool({ name: 'resolve_work_items', arguments: input });

    expect(result.isError).toBe(true);
  },
);

test('resolution takes a constant number of statements and truncates after 500 tasks', async () => {
  const { organization, client, board, epic } = await prepare();
  const { prisma } = await testDatabase();
  const columnId = board.columns[0]?.id;
  await prisma.workItem.createMany({
    data: Array.from({ length: 600 }, (_, index) => ({
      organizationId: organization.id,
      boardId: board.id,
      boardColumnId: columnId,
      parentId: epic.id,
      type: 'task' as const,
      title: 'An item',
      position: 1_000 + index,
      taskId: `MANY-T-${index + 1}`,
    })),
  });
  const ids = Array.from({ length: 199 }, (_, index) => `many-${index + 1}`);

  const few = await statementsOf(() => resolve(client, { ids: [epic.id] }));
  const many = await statementsOf(async () => {
    const resolved = await resolve(client, { ids: [...ids, epic.id] });
    expect(resolved.items).toHaveLength(500);
    expect(resolved.isTruncated).toBe(true);
    expect(resolved.items[0].resolvedFrom).toEqual(['many-1', epic.id]);
  });

  expect(many.length).toBe(few.length);
});

test('resolve-task-ids returns known taskIds in the spelling of the request', async () => {
  const { key, tasks } = await prepare();
  const [{ id = '', taskId = '' } = {}] = tasks;
  const asked = [taskId.replace('-T-', '-').toLowerCase(), 'Z-9', taskId, 'nothing'];

  const known = await rest(key)(`/api/work-items/resolve-task-ids?taskIds=${asked.join(',')}`);
  const none = await rest(key)('/api/work-items/resolve-task-ids');
  const tooMany = await rest(key)(
    `/api/work-items/resolve-task-ids?taskIds=${Array(201).fill('A-1').join(',')}`,
  );

  expect(known.body.data).toEqual([
    { taskId: asked[0], workItemId: id, boardArea: 'development' },
    { taskId, workItemId: id, boardArea: 'development' },
  ]);
  expect(none).toMatchObject({ status: 200, body: { data: [] } });
  expect(tooMany.status).toBe(400);
  expect(tooMany.body.error).toContain('Maximum 200 task IDs are allowed');
});

type Client = Awaited<ReturnType<typeof mcp>>;

async function resolve(client: Client, input: Record<string, unknown>): Promise<Json> {
  const result = await client.callTool({ name: 'resolve_work_items', arguments: input });
  return result.structuredContent;
}

/** An epic with one child feature and two grandchild tasks. */
async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const board = await organization.makeBoard();
  const epic = await organization.makeWorkItem({ type: 'epic', board });
  const feature = await organization.makeWorkItem({ type: 'feature', board, parentId: epic.id });
  const tasks = [
    await organization.makeWorkItem({ board, parentId: feature.id }),
    await organization.makeWorkItem({ board, parentId: feature.id }),
  ];
  return { organization, key, client: await mcp(key), board, epic, feature, tasks };
}
