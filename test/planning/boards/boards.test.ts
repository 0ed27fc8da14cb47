import { expect, test } from 'vitest';
import { permissions } from '../../../src/kernel/permission.ts';
import { graphql, type Json, rest } from '../../support/clients.ts';
import { contentOf } from '../../support/content.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

test('a new default board replaces the old one', async () => {
  const { send, organization } = await prepare();
  const old = await organization.makeBoard({ isDefault: true });
  const other = await organization.makeBoard();

  const changed = await send('PATCH', `/api/boards/${other.id}`, { isDefault: true });
  const created = await send('POST', '/api/boards', { name: 'Newest', isDefault: true });

  const { body } = await send('GET', '/api/boards');
  const defaults = body.data.filter(({ isDefault }: Json) => isDefault);
  expect(changed.body.data).toMatchObject({ id: other.id, isDefault: true });
  expect(defaults.map(({ id }: Json) => id)).toEqual([created.body.data.id]);
  expect(body.data.map(({ id }: Json) => id)).toContain(old.id);
});

test('one board is the default after concurrent updates make several boards the default', async () => {
  const { send, organization } = await prepare();
  const boards = await Promise.all(Array.from({ length: 5 }, () => organization.makeBoard()));

  await Promise.all(
    boards.map(({ id }) => send('PATCH', `/api/boards/${id}`, { isDefault: true })),
  );

  const { body } = await send('GET', '/api/boards');
  expect(body.data.filter(({ isDefault }: Json) => isDefault)).toHaveLength(1);
});

test('a board update keeps omitted fields and clears fields set to null', async () => {
  const { send, organization } = await prepare();
  const { id: projectId } = await organization.makeProject();
  const { id } = await organization.makeBoard({ projectId });
  const all = { description: 'Ours', allowedTypes: ['task'], area: 'ventas' };

  const before = await send('PATCH', `/api/boards/${id}`, all);
  const renamed = await send('PATCH', `/api/boards/${id}`, { name: 'Deals' });
  const cleared = await send('PATCH', `/api/boards/${id}`, {
    description: null,
    allowedTypes: null,
    projectId: null,
  });

  expect(before.body.data).toMatchObject({ ...all, area: 'sales', projectId });
  expect(renamed.body.data).toMatchObject({ ...before.body.data, name: 'Deals', updatedAt: any });
  expect(cleared.body.data).toMatchObject({
    name: 'Deals',
    description: null,
    allowedTypes: null,
    projectId: null,
  });
});

test('a board update without fields returns the board unchanged', async () => {
  const { send, organization } = await prepare();
  const { id } = await organization.makeBoard();
  const { body: before } = await send('GET', `/api/boards/${id}`);

  const { status, body } = await send('PATCH', `/api/boards/${id}`, {});

  expect([status, body.data]).toEqual([200, before.data]);
});

test('deleting a board fails while it has work items, including archived ones', async () => {
  const { send, organization } = await prepare();
  const board = await organization.makeBoard();
  await organization.makeWorkItem({ board });
  const { id: archived } = await organization.makeWorkItem({ board });
  const { prisma } = await testDatabase();
  await prisma.workItem.update({ where: { id: archived }, data: { archivedAt: new Date() } });
  const before = await contentOf(organization.id);

  const { status, body } = await send('DELETE', `/api/boards/${board.id}`);

  expect({ status, code: body.code }).toEqual({ status: 409, code: 'BOARD_NOT_EMPTY' });
  expect(body.error).toContain('still has 2 work items');
  expect(await contentOf(organization.id)).toEqual(before);
});

test('deleting a board deletes its work items with includeWorkItems', async () => {
  const { send, organization } = await prepare();
  const board = await organization.makeBoard();
  const epic = await organization.makeWorkItem({ board, type: 'epic' });
  await organization.makeWorkItem({ board, parentId: epic.id });
  const elsewhere = await organization.makeWorkItem({ parentId: epic.id });

  const { body } = await send('DELETE', `/api/boards/${board.id}?includeWorkItems=true`);

  const { boards, workItems } = await contentOf(organization.id);
  expect(body.data).toEqual({ deleted: true });
  expect(boards?.map(({ id }) => id)).toEqual([elsewhere.boardId]);
  expect(workItems).toMatchObject([{ id: elsewhere.id, parentId: null }]);
  expect((await send('GET', '/api/work-items')).body.meta.total).toBe(1);
});

test('deleting a board with its work items requires the permission work-items:delete', async () => {
  const { organization } = await prepare();
  const { boardId } = await organization.makeWorkItem();
  const allowed = permissions.filter((permission) => permission !== 'work-items:delete');
  const { key } = await organization.makeKey({ permissions: allowed });
  const before = await contentOf(organization.id);

  const { status, body } = await rest(key)(`/api/boards/${boardId}?includeWorkItems=true`, {
    method: 'DELETE',
  });

  expect({ status, code: body.code }).toEqual({ status: 403, code: 'PERMISSION_MISSING' });
  expect(await contentOf(organization.id)).toEqual(before);
});

test('each template creates a board with its area and columns', async () => {
  const { send } = await prepare();
  const { body } = await send('GET', '/api/boards/templates');

  for (const { id: templateId, name, area, columns } of body.data) {
    const created = await send('POST', '/api/boards/from-template', { templateId });
    expect(created).toMatchObject({ status: 201, body: { data: { name, area, columns } } });
  }

  const names = body.data.map(({ name }: Json) => name);
  expect(names).toEqual(['Development', 'Marketing', 'Prospecting', 'Sales', 'Simple Kanban']);
});

test('an unknown or missing template creates no board', async () => {
  const { send } = await prepare();

  const unknown = await send('POST', '/api/boards/from-template', { templateId: 'scrum' });
  const missing = await send('POST', '/api/boards/from-template', {});

  expect(unknown).toMatchObject({ status: 404, body: { code: 'BOARD_TEMPLATE_NOT_FOUND' } });
  expect(missing).toMatchObject({
    status: 400,
    body: { issues: [{ path: 'templateId', message: 'templateId is required' }] },
  });
  expect((await send('GET', '/api/boards')).body.data).toEqual([]);
});

test('concurrent and repeated provisioning creates one board', async () => {
  const { send, key } = await prepare();

  const answers = await Promise.all(
    Array.from({ length: 4 }, () => send('POST', '/api/boards/provision')),
  );
  const again = await graphql(key)(
    'mutation { provisionBoard(input: {}) { ... on ProvisionBoardSuccess { isProvisioned } } }',
  );

  const board = { name: 'Development', area: 'development', isDefault: true };
  const first = answers.filter(({ status }) => status === 201);
  expect(first).toMatchObject([{ body: { data: { provisioned: true, board } } }]);
  expect(answers.filter(({ status }) => status === 200).map(({ body }) => body.data)).toEqual(
    Array.from({ length: 3 }, () => ({ provisioned: false, message: 'Already provisioned' })),
  );
  expect(again.body.data?.provisionBoard).toEqual({ isProvisioned: false });
  expect((await send('GET', '/api/boards')).body.data).toHaveLength(1);
});

test.each(['sales', 'ventas', 'prospeccion'])(
  'the area %s lists the sales boards',
  async (area) => {
    const { send, organization } = await prepare();
    const { id } = await organization.makeBoard({ area: 'sales' });
    await organization.makeBoard({ area: 'development' });

    const { body } = await send('GET', `/api/boards/area/${area}`);

    expect(body.data.map((board: Json) => board.id)).toEqual([id]);
  },
);

test('an unknown area fails with the list of known areas', async () => {
  const { send } = await prepare();

  const { status, body } = await send('GET', '/api/boards/area/finance');

  expect({ status, code: body.code }).toEqual({ status: 400, code: 'VALIDATION_FAILED' });
  expect(body.error).toMatch(/development.*sales.*marketing.*support.*general.*ventas/);
});

const any = expect.anything();

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const send = (method: string, path: string, body?: Json) => rest(key)(path, { method, body });
  return { organization, key, send };
}
