import { expect, test } from 'vitest';
import { type Json, rest } from '../../support/clients.ts';
import { contentOf } from '../../support/content.ts';
import { statementsOf, testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

test('a new column takes the given order, by default the right end', async () => {
  const { board, send, columns } = await prepare();

  const last = await send('POST', '', { name: 'Parked' });
  const third = await send('POST', '', { name: 'Ready', order: 2, role: 'todo' });
  const far = await send('POST', '', { name: 'Last', order: 1_000 });

  expect(last).toMatchObject({ status: 201, body: { data: { order: 7, role: 'other' } } });
  expect(third.body.data).toMatchObject({ boardId: board.id, order: 2, workItemCount: 0 });
  expect(far.body.data.order).toBe(9);
  expect(await columns()).toEqual([
    ...['Backlog', 'To Do', 'Ready', 'In Progress', 'To Review', 'Validating'],
    ...['To Release', 'Done', 'Parked', 'Last'],
  ]);
});

test('concurrently created columns get distinct orders', async () => {
  const { send } = await prepare();

  await Promise.all(
    Array.from({ length: 6 }, (_, index) => send('POST', '', { name: `New ${index}`, order: 1 })),
  );

  const { body } = await send('GET', '');
  expect(body.data.map(({ order }: Json) => order)).toEqual([...Array(13).keys()]);
});

test('isDone is always true for a column with the role done', async () => {
  const { send, board } = await prepare();
  const [, todo] = board.columns;

  const created = await send('POST', '', { name: 'Shipped', role: 'done', isDone: false });
  const changed = await send('PATCH', `/${todo?.id}`, { role: 'done' });
  const kept = await send('PATCH', `/${todo?.id}`, { isDone: false });

  expect([created, changed, kept].map(({ body }) => body.data.isDone)).toEqual([true, true, true]);
});

test('creating a column fails without a name and on a board with 50 columns', async () => {
  const { send } = await prepare();
  const unnamed = await send('POST', '', { color: '#ff0000' });
  for (let made = 7; made < 50; made += 1) await send('POST', '', { name: 'One more' });

  const tooMany = await send('POST', '', { name: 'Too many' });

  expect(unnamed.body.issues).toEqual([{ path: 'name', message: 'Name is required' }]);
  expect(tooMany).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
  expect((await send('GET', '')).body.data).toHaveLength(50);
});

test('a change of isDone on a column completes or reopens its work items', async () => {
  const { send, board, organization, items } = await prepare();
  const item = await organization.makeWorkItem({ board, column: 3 });
  await organization.makeWorkItem({ board, column: 1 });
  const path = `/${board.columns[3]?.id}`;

  const answer = await send('PATCH', path, { isDone: true });
  const [done] = await items(item.id);
  await send('PATCH', path, { isDone: false });
  const [open] = await items(item.id);

  expect(answer.body.data).toMatchObject({ isDone: true, workItemCount: 1 });
  expect(done).toMatchObject({ enteredDoneAt: expect.any(Date), metadata: { finishedAt: any } });
  expect(open).toMatchObject({ enteredDoneAt: null, metadata: {} });
});

test('updating a column takes the same number of statements for any number of work items', async () => {
  const { send, board, organization } = await prepare();
  const path = `/${board.columns[0]?.id}`;
  const count = async (isDone: boolean) =>
    (await statementsOf(() => send('PATCH', path, { isDone, order: isDone ? 3 : 0 }))).length;
  await organization.makeWorkItem({ board });
  const [one] = [await count(true), await count(false)];
  for (let made = 1; made < 20; made += 1) await organization.makeWorkItem({ board });

  expect(await count(true)).toBe(one);
});

test('reordering numbers the columns in the given order', async () => {
  const { send, board, columns } = await prepare();
  const columnIds = board.columns.map(({ id }) => id).reverse();

  const { body } = await send('PATCH', '/reorder', { columnIds });

  expect(body.data.map(({ id, order }: Json) => [id, order])).toEqual(
    columnIds.map((id, index) => [id, index]),
  );
  expect((await columns())[0]).toBe('Done');
});

test('reordering fails on a missing, repeated or foreign column', async () => {
  const { send, board, organization } = await prepare();
  const ids = board.columns.map(({ id }) => id);
  const other = (await organization.makeBoard()).columns[0]?.id;
  const before = await contentOf(organization.id);
  const order = async (columnIds: Json) =>
    (await send('PATCH', '/reorder', { columnIds })).body.code;

  expect(await order(ids.slice(1))).toBe('VALIDATION_FAILED');
  expect(await order([...ids, ids[0]])).toBe('VALIDATION_FAILED');
  expect(await order([ids[0], ...ids.slice(0, -1)])).toBe('VALIDATION_FAILED');
  expect(await order([])).toBe('VALIDATION_FAILED');
  expect(await order([...ids.slice(1), other])).toBe('BOARD_COLUMN_NOT_FOUND');
  expect(await contentOf(organization.id)).toEqual(before);
});

test('deleting a column fails while it has work items', async () => {
  const { send, board, organization } = await prepare();
  await organization.makeWorkItem({ board });
  await organization.makeWorkItem({ board });
  const before = await contentOf(organization.id);

  const { status, body } = await send('DELETE', `/${board.columns[0]?.id}`);

  expect({ status, code: body.code }).toEqual({ status: 409, code: 'BOARD_COLUMN_NOT_EMPTY' });
  expect(body.error).toContain('still has 2 work items');
  expect(await contentOf(organization.id)).toEqual(before);
});

test('deleting a column renumbers the columns to its right', async () => {
  const { send, board } = await prepare();

  const { body } = await send('DELETE', `/${board.columns[2]?.id}`);

  expect(body.data).toEqual({ deleted: true });
  const left = (await send('GET', '')).body.data;
  expect(left.map(({ order }: Json) => order)).toEqual([0, 1, 2, 3, 4, 5]);
});

test('updating or deleting a column fails through another board', async () => {
  const { send, organization } = await prepare();
  const other = (await organization.makeBoard()).columns[0]?.id;
  const before = await contentOf(organization.id);

  const changed = await send('PATCH', `/${other}`, { name: 'Mine' });
  const deleted = await send('DELETE', `/${other}`);

  expect([changed, deleted]).toMatchObject([
    { status: 404, body: { code: 'BOARD_COLUMN_NOT_FOUND' } },
    { status: 404, body: { code: 'BOARD_COLUMN_NOT_FOUND' } },
  ]);
  expect(await contentOf(organization.id)).toEqual(before);
});

const any = expect.anything();

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const board = await organization.makeBoard();
  const { prisma } = await testDatabase();
  const send = (method: string, path: string, body?: Json) =>
    rest(key)(`/api/boards/${board.id}/columns${path}`, { method, body });
  const columns = async () =>
    (await send('GET', '')).body.data.map(({ name }: Json) => name) as string[];
  const items = (id: string) => prisma.workItem.findMany({ where: { id } });
  return { organization, board, send, columns, items };
}
