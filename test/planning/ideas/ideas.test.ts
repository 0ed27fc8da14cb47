import { expect, test } from 'vitest';
import { type Json, rest } from '../../support/clients.ts';
import { contentOf } from '../../support/content.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

test('a new idea goes to the backlog of the default board', async () => {
  const { organization, key } = await prepare();
  await organization.makeBoard();
  const board = await organization.makeBoard({ isDefault: true });

  const { status, body } = await post(key, 'ideas', { title: 'A second lamp', assignee: 'Ada' });

  expect(status).toBe(201);
  expect(body.data).toMatchObject({
    type: 'idea',
    taskId: 'XX-I-1',
    assignee: 'Ada',
    boardId: board.id,
    columnName: 'Backlog',
  });
});

test('the creation of an idea fails without a default board', async () => {
  const { organization, key } = await prepare();
  const before = await contentOf(organization.id);

  const { status, body } = await post(key, 'ideas', { title: 'A second lamp' });

  expect({ status, code: body.code }).toEqual({ status: 400, code: 'NO_DEFAULT_BOARD' });
  expect(body.error).toBe(
    'No default board found for this workspace. Create a board and mark it as default.',
  );
  expect(await contentOf(organization.id)).toEqual(before);
});

test('an idea promoted to a task keeps its column and taskId', async () => {
  const { organization, key, idea } = await prepare();

  const { status, body } = await post(key, `${idea.taskId}/promote`, { targetType: 'task' });

  expect(status).toBe(200);
  expect(body.data).toMatchObject({ id: idea.id, type: 'task', taskId: idea.taskId });
  expect(body.data.columnName).toBe('Backlog');
  const { workItemEvents } = await contentOf(organization.id);
  expect(workItemEvents).toMatchObject([
    { eventType: 'updated', fieldName: 'type', oldValue: 'idea', newValue: 'task' },
  ]);
});

test('an idea promoted to a task moves to the given column, or to the backlog of the given board', async () => {
  const { organization, key, idea } = await prepare();
  const second = await organization.makeWorkItem({ type: 'idea' });
  const board = await organization.makeBoard();
  const boardColumnId = board.columns[2]?.id;

  const there = await post(key, `${idea.id}/promote`, { targetType: 'task', boardColumnId });
  const behind = await post(key, `${second.id}/promote`, {
    targetType: 'task',
    boardId: board.id,
  });

  expect(there.body.data).toMatchObject({ boardId: board.id, boardColumnId });
  expect(behind.body.data).toMatchObject({ boardId: board.id, columnName: 'Backlog' });
  const { workItemEvents = [] } = await contentOf(organization.id);
  expect(workItemEvents.filter(({ eventType }) => eventType === 'moved')).toHaveLength(2);
});

test.each(['story', 'feature', 'epic'])(
  'an idea promoted to the type %s loses its column',
  async (targetType) => {
    const { organization, key, idea } = await prepare();
    const { id: boardId } = await organization.makeBoard();

    const { body } = await post(key, `${idea.id}/promote`, { targetType, boardId });

    expect(body.data).toMatchObject({
      type: targetType,
      taskId: idea.taskId,
      boardId,
      boardColumnId: null,
    });
  },
);

const ABSENT = '01890000-0000-7000-8000-000000000000';

test('a rejected promotion changes nothing', async () => {
  const { organization, key, board, idea } = await prepare();
  const { id: taskId } = await organization.makeWorkItem({ board });
  const other = await organization.makeBoard();
  const epics = await organization.makeBoard();
  const { prisma } = await testDatabase();
  await prisma.board.update({ where: { id: epics.id }, data: { allowedTypes: ['epic'] } });
  const columnOf = ({ columns }: typeof board) => columns[0]?.id;
  const before = await contentOf(organization.id);

  const wrong: [string, object, string][] = [
    [taskId, { targetType: 'story' }, 'NOT_AN_IDEA'],
    [ABSENT, { targetType: 'story' }, 'WORK_ITEM_NOT_FOUND'],
    [idea.id, { targetType: 'idea' }, 'VALIDATION_FAILED'],
    [idea.id, {}, 'VALIDATION_FAILED'],
    [idea.id, { targetType: 'epic', boardColumnId: columnOf(board) }, 'VALIDATION_FAILED'],
    [idea.id, { targetType: 'epic', boardId: ABSENT }, 'BOARD_NOT_FOUND'],
    [idea.id, { targetType: 'task', boardColumnId: ABSENT }, 'BOARD_COLUMN_NOT_FOUND'],
    [
      idea.id,
      { targetType: 'task', boardId: other.id, boardColumnId: columnOf(board) },
      'BOARD_COLUMN_NOT_IN_BOARD',
    ],
    [idea.id, { targetType: 'task', boardId: epics.id }, 'WORK_ITEM_TYPE_NOT_ALLOWED'],
  ];
  for (const [id, body, code] of wrong) {
    const answer = await post(key, `${id}/promote`, body);
    expect(answer.body.code, JSON.stringify(body)).toBe(code);
  }
  const answer = await post(key, `${taskId}/promote`, { targetType: 'story' });
  expect(answer.body.error).toContain('Only ideas can be promoted');
  expect(await contentOf(organization.id)).toEqual(before);
});

test('one of two concurrent promotions succeeds', async () => {
  const { key, idea } = await prepare();

  const answers = await Promise.all(
    ['story', 'epic'].map((targetType) => post(key, `${idea.id}/promote`, { targetType })),
  );

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
});

test('a discarded idea is archived and no longer found', async () => {
  const { organization, key, board, idea } = await prepare();
  const { id: taskId } = await organization.makeWorkItem({ board });

  const { status, body } = await post(key, `${idea.id}/discard`);
  const again = await post(key, `${idea.id}/discard`);
  const task = await post(key, `${taskId}/discard`);

  expect({ status, data: body.data }).toEqual({ status: 200, data: { discarded: true } });
  expect(again.body.code).toBe('WORK_ITEM_NOT_FOUND');
  expect(task.body.code).toBe('NOT_AN_IDEA');
  const { workItems = [], workItemEvents } = await contentOf(organization.id);
  expect(workItems.find(({ id }: Json) => id === idea.id).archivedAt).not.toBeNull();
  expect(workItemEvents).toMatchObject([{ workItemId: idea.id, eventType: 'cancelled' }]);
});

test('reset-ai clears the processing flag and the reservation of an item', async () => {
  const { key, board, organization } = await prepare();
  const { id } = await organization.makeWorkItem({ board });
  const { prisma } = await testDatabase();
  const metadata = {
    aiReserved: true,
    aiReservationProvider: 'anthropic',
    aiProvider: 'anthropic',
  };
  await prisma.workItem.update({ where: { id }, data: { isAiProcessing: true, metadata } });

  const { status, body } = await rest(key)(`/api/work-items/${id}/reset-ai`, { method: 'PATCH' });

  expect({ status, data: body.data }).toEqual({ status: 200, data: { reset: true } });
  const item = await prisma.workItem.findUniqueOrThrow({ where: { id } });
  expect(item).toMatchObject({ isAiProcessing: false, metadata: { aiProvider: 'anthropic' } });
  expect(item.metadata).not.toHaveProperty('aiReserved');
});

function post(key: string, path: string, body?: object) {
  return rest(key)(`/api/work-items/${path}`, { method: 'POST', body });
}

/** An organization with an idea in the backlog of a board. */
async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const board = await organization.makeBoard();
  const idea = await organization.makeWorkItem({ type: 'idea', board });
  return { organization, key, board, idea };
}
