import { expect, test } from 'vitest';
import type { Json } from '../../support/clients.ts';
import { contentOf } from '../../support/content.ts';
import { testDatabase } from '../../support/database.ts';
import { makeWorkingBoard, type WorkingBoard, wrongTotals } from '../../support/working-board.ts';

const full = {
  title: 'Light the lamp',
  description: '# How',
  priority: 'urgent',
  assignee: 'Ada',
  startDate: '2026-01-02T00:00:00.000Z',
  dueDate: '2026-02-03T00:00:00.000Z',
  estimatedHours: 3,
  metadata: { a: 1, b: { c: 2 } },
  codingAgent: 'codex',
  aiModel: 'a-model',
};

const cleared = {
  description: null,
  assignee: null,
  startDate: null,
  dueDate: null,
  estimatedHours: null,
  requestedByUserId: null,
  codingAgent: null,
  aiModel: null,
  parentId: null,
  projectId: null,
};

async function prepare() {
  const all = await makeWorkingBoard();
  const { id: parentId } = await all.make({ type: 'epic', title: 'Above' });
  const item = await all.make({
    ...full,
    parentId,
    requestedByUserId: all.organization.ownerId,
  });
  const change = (body: Json, ref = item.id): Promise<Json> =>
    all.send(`/api/work-items/${ref}`, { method: 'PATCH', body });
  return { all, item, change, parentId };
}

/** The recorded updates of an item: field, old value, new value. */
async function updatesOf({ organization }: WorkingBoard, id: string): Promise<Json[]> {
  const { prisma } = await testDatabase();
  const events = await prisma.workItemEvent.findMany({
    where: { organizationId: organization.id, workItemId: id, eventType: 'updated' },
    orderBy: { id: 'asc' },
  });
  return events.map(({ fieldName, oldValue, newValue }) => [fieldName, oldValue, newValue]);
}

test('an update keeps omitted fields, clears with null and records no event for equal values', async () => {
  const { all, item, change } = await prepare();

  const { updatedAt, ...kept } = item;
  expect(await change({})).toMatchObject(kept);
  expect(await change(full)).toMatchObject(kept);
  expect(await updatesOf(all, item.id)).toEqual([]);
  expect(await change(cleared)).toMatchObject({ ...cleared, title: full.title });
  expect(await wrongTotals(all.organization.id)).toEqual([]);
});

test('an update merges metadata by key', async () => {
  const { change } = await prepare();

  const { metadata } = await change({ metadata: { b: { d: 3 }, e: null } });

  expect(metadata).toEqual({ a: 1, b: { d: 3 }, e: null });
});

test('an update replaces all tags', async () => {
  const { all, item, change } = await prepare();
  const [one, other] = [
    await all.organization.makeTag('one'),
    await all.organization.makeTag('other'),
  ];

  expect((await change({ tagIds: [one.id] })).tags).toMatchObject([{ name: 'one' }]);
  expect((await change({ tagIds: [other.id, other.id] })).tags).toMatchObject([{ name: 'other' }]);
  expect((await change({ title: 'B' })).tags).toHaveLength(1);
  expect((await change({ tagIds: [] })).tags).toEqual([]);
  const fields = (await updatesOf(all, item.id)).map(([fieldName]) => fieldName);
  expect(fields).toEqual(['tags', 'tags', 'title', 'tags']);
});

test('an update records each changed field with its old and new value', async () => {
  const { all, item, change, parentId } = await prepare();

  await change({
    title: 'B',
    description: null,
    priority: 'low',
    assignee: 'Grace',
    startDate: null,
    dueDate: '2026-02-04T01:00:00.000+01:00',
    parentId: null,
    type: 'idea',
    estimatedHours: 9,
  });

  expect((await updatesOf(all, item.id)).sort()).toEqual([
    ['assignee', 'Ada', 'Grace'],
    ['description', '# How', null],
    ['dueDate', full.dueDate, '2026-02-04T00:00:00.000Z'],
    ['parentId', parentId, null],
    ['priority', 'urgent', 'low'],
    ['startDate', full.startDate, null],
    ['title', 'Light the lamp', 'B'],
    ['type', 'task', 'idea'],
  ]);
});

test('a task loses its column as a group, and a group gets the backlog as a task', async () => {
  const { all, item, change } = await prepare();
  await all.move(item.id, { to: 'done' });

  expect(await change({ type: 'story' })).toMatchObject({
    type: 'story',
    boardColumnId: null,
    enteredDoneAt: null,
  });
  expect(await wrongTotals(all.organization.id)).toEqual([]);
  expect(await change({ type: 'task' })).toMatchObject({ boardColumnId: all.column('backlog') });
  await change({ type: 'epic' });
  const moved = { type: 'idea', boardColumnId: all.column('todo') };
  expect(await change(moved)).toMatchObject({ ...moved, status: 'todo' });
  expect(await wrongTotals(all.organization.id)).toEqual([]);
});

test('an update rejects a type that the board does not allow, unless the item moves to a board that does', async () => {
  const { all, item, change } = await prepare();
  const other = await all.organization.makeBoard();
  const { prisma } = await testDatabase();
  const allowedTypes: ['task', 'epic'] = ['task', 'epic'];
  await prisma.board.update({ where: { id: all.board.id }, data: { allowedTypes } });
  const before = await contentOf(all.organization.id);

  await expect(change({ type: 'idea' })).rejects.toThrow('400 WORK_ITEM_TYPE_NOT_ALLOWED');
  await expect(change({ type: 'story' })).rejects.toThrow('400 WORK_ITEM_TYPE_NOT_ALLOWED');
  expect(await contentOf(all.organization.id)).toEqual(before);

  const boardColumnId = other.columns[0]?.id;
  expect(await change({ type: 'idea', boardColumnId })).toMatchObject({ boardId: other.id });
  expect((await change({ title: 'Still an idea' })).type).toBe('idea');
  expect(item.type).toBe('task');
});

test('an update rejects a column for a group', async () => {
  const { all, item, change, parentId } = await prepare();
  const before = await contentOf(all.organization.id);
  const boardColumnId = all.column('todo');

  await expect(change({ boardColumnId }, parentId)).rejects.toThrow('PARENT_TYPE_CANNOT_MOVE');
  await expect(change({ boardColumnId, type: 'epic' })).rejects.toThrow('PARENT_TYPE_CANNOT_MOVE');

  expect(await contentOf(all.organization.id)).toEqual(before);
  expect(await change({ boardColumnId })).toMatchObject({ id: item.id, status: 'todo' });
});

test('an update rejects the item itself or a descendant as its parent', async () => {
  const { all, change } = await prepare();
  const epic = await all.make({ type: 'epic' });
  const feature = await all.make({ type: 'feature', parentId: epic.id });
  const story = await all.make({ type: 'story', parentId: feature.id });
  const before = await contentOf(all.organization.id);

  for (const parent of [epic, feature, story]) {
    const moved = change({ parentId: parent.taskId, title: 'B' }, epic.id);
    await expect(moved).rejects.toThrow('400 PARENT_CYCLE');
  }
  expect(await contentOf(all.organization.id)).toEqual(before);
  expect(await change({ parentId: epic.id }, story.id)).toMatchObject({ parentId: epic.id });
});

test('one of two concurrent updates succeeds when each sets the other item as the parent', async () => {
  const { all, change } = await prepare();
  const [one, other] = [await all.make({ type: 'epic' }), await all.make({ type: 'epic' })];

  const outcomes = await Promise.allSettled([
    change({ parentId: other.id }, one.id),
    change({ parentId: one.id }, other.id),
  ]);

  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('an update that references a missing row changes nothing', async () => {
  const { all, change } = await prepare();
  const absent = '01890000-0000-7000-8000-000000000000';
  const before = await contentOf(all.organization.id);

  const wrong = [
    [{ projectId: absent }, 'PROJECT_NOT_FOUND'],
    [{ parentId: absent }, 'WORK_ITEM_NOT_FOUND'],
    [{ tagIds: [absent] }, 'TAG_NOT_FOUND'],
    [{ requestedByUserId: absent }, 'MEMBER_NOT_FOUND'],
    [{ boardColumnId: absent }, 'BOARD_COLUMN_NOT_FOUND'],
  ] as const;
  for (const [body, code] of wrong) {
    await expect(change({ title: 'B', ...body })).rejects.toThrow(code);
  }
  expect(await contentOf(all.organization.id)).toEqual(before);
});

test('a bulk priority records events only for items with another priority', async () => {
  const { all, item, parentId } = await prepare();

  const body = { workItemIds: [item.taskId, parentId, item.id], priority: 'urgent' };
  const answer = await all.send('/api/work-items/bulk/priority', { method: 'PATCH', body });

  expect(answer).toEqual({ updated: true, count: 2, workItemCount: 2 });
  expect(await updatesOf(all, item.id)).toEqual([]);
  expect(await updatesOf(all, parentId)).toEqual([['priority', 'medium', 'urgent']]);
});

test("an update resolves an area column on the item's board", async () => {
  const { all, change, parentId } = await prepare();
  const boardColumnId = 'area-development-todo';

  expect(await change({ boardColumnId })).toMatchObject({ boardColumnId: all.column('todo') });
  const task = { type: 'task', boardColumnId };
  expect(await change(task, parentId)).toMatchObject({ boardColumnId: all.column('todo') });
});
