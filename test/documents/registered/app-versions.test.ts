import { expect, test } from 'vitest';
import { callTool, graphql } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';
import { idOf, makeAppVersion } from '../../support/registered-operations.ts';
import { registryClient } from '../../support/registry-client.ts';

const text = 'query WhoAmI { viewer { role } }';
const operations = { 'who-am-i': text };

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  return { organization, key, ...registryClient(key) };
}

test('creation of an existing version returns it unchanged', async () => {
  const { create, retire } = await prepare();

  const [one, two] = await Promise.all([create(), create()]);
  const { id } = one.body.data;
  await retire(id);
  const again = await create();

  expect([one.status, two.status].sort()).toEqual([200, 201]);
  expect(two.body.data.id).toBe(id);
  expect(again).toMatchObject({ status: 200, body: { data: { id, status: 'retired' } } });
  expect((await create('1.0.1')).status).toBe(201);
  expect((await create('1.0.0', 'ios')).status).toBe(201);
});

test.each([
  { app: '', version: '1' },
  { app: 'Web', version: '1' },
  { app: '-web', version: '1' },
  { app: 'x'.repeat(65), version: '1' },
  { app: 'web:x', version: '1' },
  { app: 'web', version: '' },
  { app: 'web', version: '1 0' },
  { app: 'web', version: 'x'.repeat(65) },
  { app: 'web' },
])('%o is rejected as a version of an app', async (body) => {
  const { post, get } = await prepare();

  const answer = await post('/api/app-versions', body);

  expect(answer).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
  expect((await get('/api/app-versions')).body.data).toEqual([]);
});

test('activation is permanent and makes the operations of a version run', async () => {
  const { createVersion, register, activate, run, get } = await prepare();
  const id = await createVersion();

  expect(await activate(id)).toMatchObject({ status: 409, body: { code: 'APP_VERSION_EMPTY' } });
  await register(id, operations);
  expect((await run('who-am-i')).status).toBe(404);
  const active = await activate(id);
  const again = await activate(id);

  expect(active).toMatchObject({
    status: 200,
    body: { data: { status: 'active', operationCount: 1, activatedAt: expect.any(String) } },
  });
  expect(again.body.data).toEqual(active.body.data);
  expect((await get(`/api/app-versions/${id}`)).body.data).toEqual(active.body.data);
  for (const each of ['who-am-i', 'x-web:WhoAmI', idOf(text)]) {
    expect((await run(each)).body.data).toEqual({ viewer: { role: 'OWNER' } });
  }
});

test('retirement is permanent and stops the operations of a version', async () => {
  const { organization, retire, activate, run } = await prepare();
  const { id } = await makeAppVersion(organization.id, { operations });

  const retired = await retire(id);
  const again = await retire(id, { force: true });

  expect(retired).toMatchObject({ status: 200, body: { data: { status: 'retired' } } });
  expect(again.body.data).toEqual(retired.body.data);
  const answer = await run('who-am-i');
  expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([
    404,
    'PERSISTED_DOCUMENT_RETIRED',
  ]);
  expect(await activate(id)).toMatchObject({ status: 409, body: { code: 'APP_VERSION_LOCKED' } });
});

test('versions are listed newest first and filtered by app and status', async () => {
  const { organization, get } = await prepare();
  for (const [app, status] of [
    ['web', 'active'],
    ['web', 'pending'],
    ['ios', 'active'],
  ] as const) {
    await makeAppVersion(organization.id, { app, status, version: status, operations });
  }
  const list = async (query: string) => {
    const { body } = await get(`/api/app-versions${query}`);
    return body.data.map(({ app, status }: Record<string, string>) => `${app} ${status}`);
  };

  expect(await list('')).toEqual(['ios active', 'web pending', 'web active']);
  expect(await list('?app=web')).toEqual(['web pending', 'web active']);
  expect(await list('?status=active')).toEqual(['ios active', 'web active']);
  expect(await list('?app=web&status=active&limit=1')).toEqual(['web active']);
  expect(await list('?app=android')).toEqual([]);
});

test('versions are listed in pages with their total', async () => {
  const { organization, key, get } = await prepare();
  for (const version of ['1', '2']) await makeAppVersion(organization.id, { version });

  const { body } = await get('/api/app-versions?limit=1');
  const read = '{ appVersions(last: 1) { totalCount nodes { version } } }';
  const { appVersions } = (await graphql(key)(read)).body.data;
  const call = { name: 'list_app_versions', path: '/mcp?toolsets=operations' };
  const { result } = (await callTool(key, call)).body;

  expect(body).toMatchObject({ data: [{ version: '2' }], meta: { total: 2 } });
  expect(appVersions).toEqual({ totalCount: 2, nodes: [{ version: '1' }] });
  expect(result.structuredContent.appVersions).toMatchObject([{ version: '2' }, { version: '1' }]);
});

test('a version that is unknown or of another organization is not found', async () => {
  const { get, register, activate, retire } = await prepare();
  const theirs = await makeAppVersion((await makeOrganization()).id, { status: 'pending' });

  for (const id of [theirs.id, '01890000-0000-7000-8000-000000000000']) {
    const answers = [
      await get(`/api/app-versions/${id}`),
      await register(id, operations),
      await register(id, { a: 'not a document' }),
      await activate(id),
      await retire(id),
    ];
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.code}`))).toEqual(
      new Set(['404 APP_VERSION_NOT_FOUND']),
    );
  }
});

test('the database rejects changes of active versions and registered operations', async () => {
  const { organization } = await prepare();
  const { prisma } = await testDatabase();
  const { id: appVersionId } = await makeAppVersion(organization.id, { operations });
  const where = { organizationId: organization.id };
  const { id, hash } = await prisma.registeredOperation.findFirstOrThrow({ where });
  const row = { ...where, appVersionId, operationId: id, documentId: 'another' };

  await expect(prisma.documentId.create({ data: row })).rejects.toThrow('Only a pending version');
  const change = { text: 'query WhoAmI { __typename }' };
  await expect(
    prisma.registeredOperation.updateMany({ where: { hash, ...where }, data: change }),
  ).rejects.toThrow();
  expect(await prisma.documentId.count({ where })).toBe(4);
});
