import { expect, test } from 'vitest';
import type { OperationMode } from '../../../src/kernel/operation-mode.ts';
import { createTestApp } from '../../support/app.ts';
import { rest } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

test('renaming a key keeps its operation mode', async () => {
  const { admin, target } = await prepare({ target: 'safelist' });

  const { status, body } = await change(admin.key, target.id, { name: ' Deploy ' });

  expect(status).toBe(200);
  expect(body.data).toMatchObject({ id: target.id, name: 'Deploy', operationMode: 'safelist' });
});

test('changed modes of key and organization apply from the next request on, in all processes', async () => {
  const { admin, target } = await prepare({ organization: 'audit' });
  const elsewhere = await createTestApp();
  const modeOf = async (key: string) =>
    (await rest(key, elsewhere.fetch)('/api/me')).body.data.operationMode;
  const modes = [await modeOf(target.key)];

  await change(admin.key, target.id, { operationMode: 'safelist' });
  modes.push(await modeOf(target.key));
  await setPolicy(admin.key, 'require_id');
  modes.push(await modeOf(target.key));
  await setPolicy(admin.key, 'off');
  modes.push(await modeOf(target.key));
  await change(admin.key, target.id, { operationMode: null });
  modes.push(await modeOf(target.key));

  expect(modes).toEqual(['audit', 'safelist', 'require_id', 'safelist', 'off']);
});

test.each([
  ['safelist', 'off', 400],
  ['safelist', 'audit', 400],
  ['safelist', 'safelist', 200],
  ['safelist', 'require_id', 200],
  ['safelist', null, 200],
] as const)('in an organization on %s, a key gets %s: %i', async (organization, mode, expected) => {
  const { admin, target } = await prepare({ organization });

  const changed = await change(admin.key, target.id, { operationMode: mode });
  const created = await create(admin.key, { operationMode: mode });

  expect(changed.status).toBe(expected);
  expect(created.status).toBe(expected === 200 ? 201 : expected);
  const refusal = expected === 200 ? undefined : 'OPERATION_MODE_LOOSER';
  expect([changed.body.code, created.body.code]).toEqual([refusal, refusal]);
  const error = `The mode ${mode} is looser than the mode of the organization, ${organization}.`;
  if (refusal) expect(changed.body.error).toContain(error);
});

test('a created key inherits the operation mode of the calling key', async () => {
  const { target } = await prepare({ target: 'safelist' });

  const left = await create(target.key, {});
  const none = await create(target.key, { operationMode: null });
  const stricter = await create(target.key, { operationMode: 'require_id' });
  const looser = await create(target.key, { operationMode: 'audit' });

  const modes = [left, none, stricter].map(({ body }) => body.data.operationMode);
  expect(modes).toEqual(['safelist', 'safelist', 'require_id']);
  expect(looser).toMatchObject({ status: 400, body: { code: 'OPERATION_MODE_LOOSER' } });
});

test.each([
  { own: 'safelist', before: 'require_id', after: null, expected: 400 },
  { own: 'safelist', before: 'require_id', after: 'audit', expected: 400 },
  { own: 'safelist', before: 'require_id', after: 'safelist', expected: 200 },
  { own: 'require_id', before: null, after: 'audit', expected: 200 },
  { own: 'safelist', before: 'safelist', after: null, expected: 400 },
] as const)(
  'a key with mode $own changes another key from $before to $after: $expected',
  async (row) => {
    const { own, before, after, expected } = row;
    const { organization, target } = await prepare({ organization: 'audit', target: before });
    const caller = await organization.makeKey();
    await setOwnMode(caller.id, own);

    const { status } = await change(caller.key, target.id, { operationMode: after });

    expect(status).toBe(expected);
  },
);

test('a key cannot loosen its own operation mode', async () => {
  const { target } = await prepare({ target: 'safelist' });

  const loosened = await change(target.key, target.id, { operationMode: null });
  const renamed = await change(target.key, target.id, { name: 'Deploy' });
  const tightened = await change(target.key, target.id, { operationMode: 'require_id' });

  expect(loosened).toMatchObject({ status: 400, body: { code: 'OPERATION_MODE_LOOSER' } });
  expect([renamed.status, tightened.status]).toEqual([200, 200]);
});

test('a revoked key cannot be changed', async () => {
  const { admin, target } = await prepare({});
  await rest(admin.key)(`/api/api-keys/${target.id}`, { method: 'DELETE' });

  const answer = await change(admin.key, target.id, { name: 'Again' });

  expect(answer).toMatchObject({ status: 409, body: { code: 'API_KEY_REVOKED' } });
});

test('members can change only their own keys', async () => {
  const { organization, admin } = await prepare({});
  const { userId } = await organization.makeMember('member');
  const { key } = await organization.makeKey({ userId });
  const own = await organization.makeKey({ userId });

  const ownAnswer = await change(key, own.id, { operationMode: 'require_id' });
  const ownersAnswer = await change(key, admin.id, { operationMode: 'require_id' });

  expect(ownAnswer.status).toBe(200);
  expect(ownersAnswer).toMatchObject({ status: 403, body: { code: 'API_KEY_NOT_YOURS' } });
  expect(ownersAnswer.body.error).toContain('Members can change only their own API keys.');
});

type Modes = { organization?: OperationMode; target?: OperationMode | null };

async function prepare({ organization: mode, target: ownMode }: Modes) {
  const organization = await makeOrganization();
  const admin = await organization.makeKey();
  const target = await organization.makeKey();
  if (mode) await setPolicy(admin.key, mode);
  if (ownMode) await setOwnMode(target.id, ownMode);
  return { organization, admin, target };
}

async function setOwnMode(id: string, operationMode: OperationMode) {
  const { prisma } = await testDatabase();
  await prisma.apiKey.update({ where: { id }, data: { operationMode } });
}

function setPolicy(key: string, mode: OperationMode) {
  return rest(key)('/api/operation-policy', { method: 'PATCH', body: { mode } });
}

function change(key: string, id: string, body: object) {
  return rest(key)(`/api/api-keys/${id}`, { method: 'PATCH', body });
}

function create(key: string, fields: object) {
  const body = { name: 'Deploy', permissions: ['projects:read'], ...fields };
  return rest(key)('/api/api-keys', { method: 'POST', body });
}
