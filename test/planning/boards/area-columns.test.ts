import { expect, test } from 'vitest';
import { type Json, mcp, rest } from '../../support/clients.ts';
import { contentOf } from '../../support/content.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

const REVIEW = 'area-development-review';

test('a work item moves to the column of its own board when the target is an area column', async () => {
  const { organization, send } = await prepare();
  await organization.makeBoard();
  const board = await organization.makeBoard();
  const { id } = await organization.makeWorkItem({ board });

  const { body } = await send('PATCH', `/api/work-items/${id}/move`, { boardColumnId: REVIEW });

  const item = (await send('GET', `/api/work-items/${id}`)).body.data;
  expect(body.data).toEqual({ moved: true });
  expect(item).toMatchObject({ boardId: board.id, boardColumnId: board.columns[3]?.id });
});

test('a bulk move to an area column is atomic and keeps each work item on its board', async () => {
  const { organization, send } = await prepare();
  const boards = [await organization.makeBoard(), await organization.makeBoard()];
  const without = await organization.makeBoard();
  const stuck = await organization.makeWorkItem({ board: without });
  const { prisma } = await testDatabase();
  await prisma.boardColumn.deleteMany({ where: { boardId: without.id, role: 'review' } });
  const workItemIds: string[] = [];
  for (const board of boards) {
    workItemIds.push((await organization.makeWorkItem({ board })).id);
  }
  const move = (ids: string[]) =>
    send('POST', '/api/work-items/bulk/move', { workItemIds: ids, boardColumnId: REVIEW });
  const before = await contentOf(organization.id);

  const refused = await move([...workItemIds, stuck.id]);
  const unchanged = await contentOf(organization.id);
  const moved = await move(workItemIds);

  const { workItems } = await contentOf(organization.id);
  const columns = workItems?.map(({ boardColumnId }) => boardColumnId).sort();
  expect(refused).toMatchObject({ status: 400, body: { code: 'BOARD_COLUMN_ROLE_NOT_FOUND' } });
  expect(unchanged).toEqual(before);
  expect(moved.body.data).toEqual({ moved: true, count: 2 });
  expect(columns).toEqual(
    [...boards.map(({ columns }) => columns[3]?.id), without.columns[0]?.id].sort(),
  );
});

test('the tasks of an epic move on their own boards when the epic moves to an area column', async () => {
  const { organization, send } = await prepare();
  const boards = [await organization.makeBoard(), await organization.makeBoard()];
  const epic = await organization.makeWorkItem({ type: 'epic' });
  for (const board of boards) await organization.makeWorkItem({ board, parentId: epic.id });

  const { body } = await send('PATCH', `/api/work-items/${epic.taskId}/move`, {
    boardColumnId: 'area-development-done',
  });

  const { data } = (await send('GET', '/api/work-items?type=task')).body;
  expect(body.data).toEqual({ moved: true, cascaded: 2 });
  expect(data.map(({ boardColumnId }: Json) => boardColumnId).sort()).toEqual(
    boards.map(({ columns }) => columns[6]?.id).sort(),
  );
});

test('creating and updating a work item accepts an area column', async () => {
  const { organization, send, key } = await prepare();
  const board = await organization.makeBoard();
  const { id: projectId } = await organization.makeProject();

  const task = { boardId: board.id, boardColumnId: 'area-desarrollo-todo', title: 'New' };
  const created = await send('POST', '/api/work-items/tasks', task);
  const plain = await send('POST', '/api/work-items', { ...task, type: 'task' });
  const client = await mcp(key, { path: `/mcp?projectId=${projectId}` });
  const changed: Json = await client.callTool({
    name: 'update_work_item',
    arguments: { id: created.body.data.id, boardColumnId: REVIEW },
  });

  expect(created.body.data).toMatchObject({ boardColumnId: board.columns[1]?.id });
  expect(plain.body.data).toMatchObject({ boardColumnId: board.columns[1]?.id });
  expect(changed.structuredContent).toMatchObject({ boardColumnId: board.columns[3]?.id });
});

test.each(['area-development-testing', 'area-development-parked', 'area-nowhere-'])(
  'a move to the area column %s fails on a board without such a column',
  async (boardColumnId) => {
    const { organization, send } = await prepare();
    const { id, boardId } = await organization.makeWorkItem();
    const before = await contentOf(organization.id);

    const answers = [
      await send('PATCH', `/api/work-items/${id}/move`, { boardColumnId }),
      await send('PATCH', `/api/work-items/${id}`, { boardColumnId }),
      await send('POST', '/api/work-items/tasks', { boardId, boardColumnId, title: 'New' }),
    ];

    const codes = answers.map(({ status, body }) => [status, body.code]);
    const code = boardColumnId.endsWith('-') ? 'UNKNOWN_NAME' : 'BOARD_COLUMN_ROLE_NOT_FOUND';
    expect(codes).toEqual([
      [400, code],
      [400, code],
      [400, code],
    ]);
    expect(await contentOf(organization.id)).toEqual(before);
  },
);

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const send = (method: string, path: string, body?: Json) => rest(key)(path, { method, body });
  return { organization, key, send };
}
