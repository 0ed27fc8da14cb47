import { expect, test } from 'vitest';
import { type Json, mcp } from '../../support/clients.ts';
import { contentOf } from '../../support/content.ts';
import { testDatabase } from '../../support/database.ts';
import { makeWorkingBoard, type WorkingBoard, wrongTotals } from '../../support/working-board.ts';

const ABSENT = '01890000-0000-7000-8000-000000000000';

const read = ({ send }: WorkingBoard, ref: string): Promise<Json> => send(`/api/work-items/${ref}`);

/** IDs of the tasks a, b and c in the backlog, by title. */
async function three(all: WorkingBoard): Promise<Record<string, string>> {
  const entries = [];
  for (const title of ['a', 'b', 'c']) entries.push([title, (await all.make({ title })).id]);
  return Object.fromEntries(entries);
}

test('a moved task goes to the top without a position', async () => {
  const all = await makeWorkingBoard();
  const { a = '', b = '', c = '' } = await three(all);

  await all.move(a, { to: 'todo' });
  await all.move(b, { to: 'todo' });
  await all.move(c, { to: 'todo', position: 1 });
  expect(await all.titlesIn('todo')).toEqual(['b', 'c', 'a']);
  await all.move((await all.make({ title: 'd' })).id, { to: 'todo', position: 99 });

  expect(await all.titlesIn('todo')).toEqual(['b', 'c', 'a', 'd']);
});

const reorders = [
  { moved: 'a', position: 0, order: 'abc' },
  { moved: 'a', position: 1, order: 'bac' },
  { moved: 'a', position: 2, order: 'bca' },
  { moved: 'a', position: 3, order: 'bca' },
  { moved: 'b', position: 0, order: 'bac' },
  { moved: 'b', position: 1, order: 'abc' },
  { moved: 'b', position: 2, order: 'acb' },
  { moved: 'c', position: 0, order: 'cab' },
  { moved: 'c', position: 1, order: 'acb' },
  { moved: 'c', position: 2, order: 'abc' },
];

test.each(reorders)(
  'a move of $moved to position $position in its own column results in $order',
  async ({ moved, position, order }) => {
    const all = await makeWorkingBoard();
    const ids = await three(all);

    await all.move(ids[moved] ?? '', { to: 'backlog', position });

    expect((await all.titlesIn('backlog')).join('')).toBe(order);
    const { workItemEvents = [] } = await contentOf(all.organization.id);
    expect(workItemEvents.filter(({ eventType }) => eventType === 'moved')).toEqual([]);
  },
);

test('a position ignores archived tasks', async () => {
  const all = await makeWorkingBoard();
  const { a = '', c = '' } = await three(all);
  const { prisma } = await testDatabase();
  await prisma.workItem.update({ where: { id: a }, data: { archivedAt: new Date() } });

  await all.move(c, { to: 'backlog', position: 1 });
  await all.move((await all.make({ title: 'd' })).id, { to: 'backlog', position: 1 });

  expect(await all.titlesIn('backlog')).toEqual(['b', 'd', 'c']);
});

test('a task moves to a column of another board if that board allows its type', async () => {
  const all = await makeWorkingBoard();
  const other = await all.organization.makeBoard();
  const { id } = await all.make();
  const boardColumnId = other.columns[2]?.id;

  await all.move(id, { boardColumnId });
  expect(await read(all, id)).toMatchObject({ boardId: other.id, boardColumnId });

  const { prisma } = await testDatabase();
  await prisma.board.update({ where: { id: all.board.id }, data: { allowedTypes: ['idea'] } });
  await expect(all.move(id, { to: 'todo' })).rejects.toThrow('400 WORK_ITEM_TYPE_NOT_ALLOWED');
  expect(await read(all, id)).toMatchObject({ boardId: other.id, boardColumnId });
});

test('a task keeps the time of its first move to done until it leaves the column', async () => {
  const all = await makeWorkingBoard();
  const { id } = await all.make({ metadata: { kept: 1 } });

  await all.move(id, { to: 'done' });
  const done = await read(all, id);
  expect(done).toMatchObject({
    enteredDoneAt: expect.stringMatching(/^20/),
    metadata: { kept: 1, finishedAt: done.enteredDoneAt },
  });

  await all.move(id, { to: 'done', position: 0 });
  expect(await read(all, id)).toMatchObject({
    enteredDoneAt: done.enteredDoneAt,
    metadata: done.metadata,
  });

  await all.move(id, { to: 'todo' });
  const { enteredDoneAt, metadata } = await read(all, id);
  expect({ enteredDoneAt, metadata }).toEqual({ enteredDoneAt: null, metadata: { kept: 1 } });
});

const checklists = [
  { deployChecklist: '- [ ] migrate\n- [x] review\n* [ ] announce\n- tell Ada\ntext' },
  { userActions: '  - [ ] migrate\r\n- [X] review\r\n- announce\r\n* tell Ada\r\n' },
  { deployChecklist: '', userActions: '- [ ] migrate\n- [ ] announce\n- tell Ada' },
];

test.each(checklists)(
  'a task with an unchecked checklist cannot move to done: %j',
  async (metadata) => {
    const all = await makeWorkingBoard();
    const epic = await all.make({ type: 'epic' });
    const item = await all.make({ metadata, parentId: epic.id });
    const other = await all.make({ parentId: epic.id });
    const before = await contentOf(all.organization.id);
    const message =
      `INCOMPLETE_CHECKLIST Cannot move ${item.taskId} to Done with 3 unchecked deploy checklist ` +
      'items: [migrate, announce, tell Ada]';

    await expect(all.move(item.id, { to: 'done' })).rejects.toThrow(message);
    await expect(all.move(epic.id, { to: 'done' })).rejects.toThrow(message);
    const body = { workItemIds: [other.id, item.id], boardColumnId: all.column('done') };
    await expect(all.send('/api/work-items/bulk/move', { method: 'POST', body })).rejects.toThrow(
      message,
    );
    const change = { title: 'B', boardColumnId: all.column('done') };
    await expect(
      all.send(`/api/work-items/${item.id}`, { method: 'PATCH', body: change }),
    ).rejects.toThrow(message);

    expect(await contentOf(all.organization.id)).toEqual(before);
  },
);

test('a task with a checked or empty checklist can move to done', async () => {
  const all = await makeWorkingBoard();
  for (const deployChecklist of ['- [x] a\n- [X] b', '', 'only text', null, ['- [ ] a'], 7]) {
    const { id } = await all.make({ metadata: { deployChecklist } });
    expect(await all.move(id, { to: 'done' })).toEqual({ moved: true });
  }
});

test('a moved group moves its leaves to the end of the column in their order', async () => {
  const all = await makeWorkingBoard();
  const epic = await all.make({ type: 'epic' });
  const story = await all.make({ type: 'story', parentId: epic.id });
  await all.make({ title: 'there', in: 'todo' });
  const ofEpic = await all.make({ title: 'of the epic', parentId: epic.id });
  await all.make({ title: 'of the story', parentId: story.id });
  const archived = await all.make({ title: 'archived', parentId: story.id });
  const { prisma } = await testDatabase();
  const archivedAt = new Date();
  await prisma.workItem.update({ where: { id: archived.id }, data: { archivedAt } });

  expect(await all.move(epic.taskId, { to: 'todo' })).toEqual({ moved: true, cascaded: 2 });

  expect(await all.titlesIn('todo')).toEqual(['there', 'of the epic', 'of the story']);
  expect(await read(all, epic.id)).toMatchObject({ status: 'todo', boardColumnId: null });
  expect(await read(all, ofEpic.id)).toMatchObject({ status: 'todo' });
  expect(await wrongTotals(all.organization.id)).toEqual([]);
});

test('a group without leaves cannot move', async () => {
  const all = await makeWorkingBoard();
  const { id, taskId } = await all.make({ type: 'epic' });
  await all.make({ type: 'story', parentId: id });

  await expect(all.move(id, { to: 'todo' })).rejects.toThrow(
    `400 NO_LEAF_TASKS No descendant tasks found for epic "${taskId}"`,
  );
  const body = { workItemIds: [id], boardColumnId: all.column('todo') };
  await expect(all.send('/api/work-items/bulk/move', { method: 'POST', body })).rejects.toThrow(
    'No movable tasks in selection',
  );
});

test('a bulk move is atomic, moves each task once and keeps the given order', async () => {
  const all = await makeWorkingBoard();
  const { a = '', b = '', c = '' } = await three(all);
  await all.make({ title: 'there', in: 'todo' });
  const move = (workItemIds: string[]) =>
    all.send('/api/work-items/bulk/move', {
      method: 'POST',
      body: { workItemIds, boardColumnId: all.column('todo') },
    });
  const { taskId } = await read(all, c);

  await expect(move([a, ABSENT])).rejects.toThrow('404 WORK_ITEM_NOT_FOUND');
  expect(await all.titlesIn('todo')).toEqual(['there']);
  expect(await move([taskId, a, c, b])).toEqual({ moved: true, count: 3 });
  expect(await all.titlesIn('todo')).toEqual(['there', 'c', 'a', 'b']);
});

test('a move to in_progress by an agent sets isAiProcessing until a later column', async () => {
  const all = await makeWorkingBoard();
  const { id } = await all.make();
  const client = await mcp(all.key);
  const move = async (role: string, args: Json = {}) => {
    const boardColumnId = all.column(role);
    const { structuredContent }: Json = await client.callTool({
      name: 'move_work_item',
      arguments: { workItemId: id, boardColumnId, ...args },
    });
    return [structuredContent.status, (await read(all, id)).isAiProcessing];
  };

  expect(await move('todo')).toEqual(['todo', false]);
  expect(await move('in_progress')).toEqual(['in_progress', true]);
  expect(await move('todo')).toEqual(['todo', true]);
  expect(await move('review')).toEqual(['review', false]);
  expect(await move('in_progress', { setAiProcessing: false })).toEqual(['in_progress', false]);
  expect(await move('review', { setAiProcessing: true })).toEqual(['review', true]);
  expect(await move('release')).toEqual(['release', false]);
  expect(await move('in_progress')).toEqual(['in_progress', true]);
  expect(await move('done')).toEqual(['done', false]);
});

test('a move with aiProvider reserves the task for the agent in the name of the API key', async () => {
  const all = await makeWorkingBoard();
  const { id } = await all.make({ metadata: { kept: true } });

  await all.move(id, { to: 'in_progress', aiProvider: 'anthropic' });

  expect(await read(all, id)).toMatchObject({
    metadata: {
      kept: true,
      aiProvider: 'anthropic',
      aiReserved: true,
      aiReservationProvider: 'anthropic',
      agentOfKey: 'anthropic',
    },
  });
  const { prisma } = await testDatabase();
  const where = { organizationId: all.organization.id };
  await prisma.apiKey.updateMany({ where, data: { name: 'My Claude key' } });
  await all.move(id, { to: 'in_progress', aiProvider: 'openai' });
  expect(await read(all, id)).toMatchObject({
    metadata: { aiProvider: 'openai', agentOfKey: 'claude-code' },
  });
});

test('a move records both columns, the user and the channel', async () => {
  const all = await makeWorkingBoard();
  const { id } = await all.make();

  await all.move(id, { to: 'todo' });

  const { workItemEvents = [] } = await contentOf(all.organization.id);
  expect(workItemEvents.find(({ eventType }) => eventType === 'moved')).toMatchObject({
    workItemId: id,
    fieldName: 'boardColumnId',
    oldValue: all.column('backlog'),
    newValue: all.column('todo'),
    triggeredBy: 'api',
    triggeredByUserId: all.organization.ownerId,
  });
});
