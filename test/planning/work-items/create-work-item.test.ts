import { expect, test } from 'vitest';
import { graphql, type Json, mcp } from '../../support/clients.ts';
import { contentOf } from '../../support/content.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';
import { makeWorkingBoard, type WorkingBoard } from '../../support/working-board.ts';

const ABSENT = '01890000-0000-7000-8000-000000000000';

async function allow(all: WorkingBoard, allowedTypes: Json): Promise<void> {
  const { prisma } = await testDatabase();
  await prisma.board.update({ where: { id: all.board.id }, data: { allowedTypes } });
}

/** In the order of the checks. Each case also violates all later checks. */
const checks = [
  { code: 'BOARD_NOT_FOUND', wrong: ['board'] },
  { code: 'BOARD_COLUMN_NOT_IN_BOARD', wrong: ['column'] },
  { code: 'WORK_ITEM_TYPE_NOT_ALLOWED', wrong: ['type'] },
  { code: 'PARENT_COMPLETED', wrong: ['parent'] },
  { code: 'PROJECT_NOT_FOUND', wrong: ['project'] },
].map((check, index, list) => ({
  code: check.code,
  wrong: list.slice(index).flatMap(({ wrong }) => wrong),
}));

test.each(checks)('a creation reports the first violated check: $code', async ({ code, wrong }) => {
  const all = await makeWorkingBoard();
  const other = await all.organization.makeBoard();
  const { id: parentId } = await all.make({ type: 'epic' });
  await all.make({ parentId, in: 'done' });
  if (wrong.includes('type')) await allow(all, ['idea']);
  const before = await contentOf(all.organization.id);

  const creation = all.make({
    ...(wrong.includes('board') && { boardId: ABSENT }),
    ...(wrong.includes('column') && { boardColumnId: other.columns[0]?.id }),
    ...(wrong.includes('parent') && { parentId }),
    ...(wrong.includes('project') && { projectId: ABSENT }),
  });

  await expect(creation).rejects.toThrow(code);
  expect(await contentOf(all.organization.id)).toEqual(before);
});

test('a creation reports missing references by their error codes', async () => {
  const all = await makeWorkingBoard();
  const create = async (fields: string) => {
    const document = `mutation { createTask(input: { title: "A", ${fields} }) {
      ... on Error { code } ... on CreateTaskSuccess { workItem { taskId } } } }`;
    return (await graphql(all.key)(document)).body.data.createTask;
  };

  expect(await create(`boardId: "${ABSENT}"`)).toEqual({ code: 'BOARD_NOT_FOUND' });
  expect(await create(`boardId: "${all.board.id}"`)).toEqual({ workItem: { taskId: 'XX-T-1' } });
  await expect(all.make({ boardColumnId: ABSENT })).rejects.toThrow('BOARD_COLUMN_NOT_IN_BOARD');
  await expect(all.make({ tagIds: [ABSENT] })).rejects.toThrow('TAG_NOT_FOUND');
  await expect(all.make({ parentId: 'MC-E-77' })).rejects.toThrow('404 WORK_ITEM_NOT_FOUND');
  await expect(all.make({ requestedByUserId: ABSENT })).rejects.toThrow('MEMBER_NOT_FOUND');
});

test('a creation rejects a parent with a completed item in its ancestry', async () => {
  const all = await makeWorkingBoard();
  const epic = await all.make({ type: 'epic' });
  const feature = await all.make({ type: 'feature', parentId: epic.id });
  const story = await all.make({ type: 'story', parentId: feature.id });
  const task = await all.make({ parentId: story.id });
  await all.move(task.id, { to: 'done' });
  const empty = await all.make({ type: 'story' });
  await all.send(`/api/work-items/${empty.id}`, {
    method: 'PATCH',
    body: { parentId: epic.taskId },
  });

  for (const { taskId } of [epic, feature, story, task, empty]) {
    await expect(all.make({ parentId: taskId })).rejects.toThrow('400 PARENT_COMPLETED');
  }
});

test('a creation rejects a parent outside the backlog, but ignores the columns of its ancestors', async () => {
  const all = await makeWorkingBoard();
  const epic = await all.make({ type: 'epic' });
  const begun = await all.make({ type: 'story', parentId: epic.id });
  const waiting = await all.make({ type: 'story', parentId: epic.id });
  const task = await all.make({ parentId: begun.id });
  await all.move(task.id, { to: 'in_progress' });

  for (const { id } of [epic, begun, task]) {
    await expect(all.make({ parentId: id })).rejects.toThrow('400 PARENT_NOT_IN_BACKLOG');
  }
  expect(await all.make({ parentId: waiting.id })).toMatchObject({ parent: { id: waiting.id } });
});

test('a creation requires a column for leaves and rejects one for groups', async () => {
  const all = await makeWorkingBoard();
  const create = (body: Json) =>
    all.send('/api/work-items', {
      method: 'POST',
      body: { title: 'A', boardId: all.board.id, ...body },
    });

  for (const type of ['task', 'idea']) {
    await expect(create({ type })).rejects.toThrow('Board column ID is required');
  }
  for (const type of ['epic', 'feature', 'story']) {
    const boardColumnId = all.column('todo');
    await expect(create({ type, boardColumnId })).rejects.toThrow('400 VALIDATION_FAILED');
  }
});

test('a new item goes to the end of its column or to the given position', async () => {
  const all = await makeWorkingBoard();
  for (const title of ['one', 'two', 'three']) await all.make({ title });
  await all.make({ title: 'top', position: 0 });
  await all.make({ title: 'third', position: 2 });
  await all.make({ title: 'far', position: 1_000_000 });

  expect(await all.titlesIn('backlog')).toEqual(['top', 'one', 'third', 'two', 'three', 'far']);
});

test('a creation stores all fields, assigns the creator and records an event', async () => {
  const all = await makeWorkingBoard();
  const tag = await all.organization.makeTag();
  const fields = {
    title: 'Light the lamp',
    description: '# How',
    priority: 'urgent',
    assignee: 'Ada',
    startDate: '2026-01-02T00:00:00.000Z',
    dueDate: '2026-02-03T00:00:00.000Z',
    estimatedHours: 0,
    metadata: { definitionOfDone: '- [ ] lit', nested: { a: [1, null, 'é🚀'] } },
    requestedByUserId: all.organization.ownerId,
    codingAgent: 'claude-code',
    aiModel: 'a-model',
  };

  const item = await all.make({ ...fields, tagIds: [tag.id, tag.id] });

  expect(item).toMatchObject({
    ...fields,
    status: 'backlog',
    columnName: 'Backlog',
    columnIsDone: false,
    isAiProcessing: false,
    createdByUserId: all.organization.ownerId,
    projectName: 'Mission Control',
    organizationId: all.organization.id,
    workspaceId: all.organization.id,
    tags: [{ id: tag.id }],
    assignees: [{ userId: all.organization.ownerId, role: 'responsible' }],
  });
  expect(await all.send(`/api/work-items/${item.id}`)).toMatchObject(item);
  const { workItemEvents = [] } = await contentOf(all.organization.id);
  expect(workItemEvents).toMatchObject([
    { workItemId: item.id, eventType: 'created', triggeredBy: 'api', newValue: fields.title },
  ]);
});

test("create_task puts a task into the backlog of the project's oldest development board", async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id: projectId } = await organization.makeProject('Almirant');
  const client = await mcp(key, { path: `/mcp?projectId=${projectId}` });
  const create = () => client.callTool({ name: 'create_task', arguments: { title: 'A' } });
  const without: Json = await create();
  await organization.makeBoard({ area: 'sales' });
  await organization.makeBoard();
  const board = await organization.makeBoard({ projectId });

  expect(without.content[0].text).toContain('NO_DEFAULT_BOARD');
  expect((await create()).structuredContent).toMatchObject({
    boardId: board.id,
    boardColumnId: board.columns[0]?.id,
    taskId: 'A-T-1',
    projectId,
  });
});
