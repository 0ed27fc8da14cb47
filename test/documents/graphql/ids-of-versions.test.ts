import { expect, test } from 'vitest';
import { callTool, graphql, rest } from '../../support/clients.ts';
import { statementsOf, testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';
import { makeAppVersion } from '../../support/registered-operations.ts';

const first = 'query Who { viewer { role } }';
const second = 'query Who { viewer { user { id } } }';

test('`x-<app>@<version>:<Name>` stays when the ID by name moves, cached or not', async () => {
  const { id, run } = await prepare();
  await makeAppVersion(id, { app: 'web', version: '1.0.0', operations: { one: first } });
  const before = [await run('x-web:Who'), await run('x-web@1.0.0:Who'), await run('one')];

  await makeAppVersion(id, { app: 'web', version: '2.0.0+b7', operations: { one: second } });
  const after = [await run('x-web:Who'), await run('x-web@1.0.0:Who'), await run('one')];
  const cached = [await run('x-web:Who'), await run('x-web@1.0.0:Who'), await run('one')];

  expect(before).toEqual(['role', 'role', 'role']);
  expect(after).toEqual(['user', 'role', 'user']);
  expect(cached).toEqual(after);
  expect(await run('x-web@2.0.0+b7:Who')).toBe('user');
});

test('the ID in a version is looked up once, together with others', async () => {
  const { id, run } = await prepare();
  await makeAppVersion(id, { app: 'web', version: '1.0.0', operations: { one: first } });
  await makeAppVersion(id, { app: 'web', version: '2.0.0', operations: { one: second } });
  const ids = ['x-web:Who', 'x-web@1.0.0:Who', 'x-web@2.0.0:Who', 'x-web@3.0.0:Who'];
  const runAll = () => Promise.all(ids.map(run));

  const lookUps = async () =>
    (await statementsOf(runAll)).filter((sql) => sql.includes('documentIds')).length;

  expect(await lookUps()).toBeGreaterThan(0);
  expect(await lookUps()).toBe(0);
  expect(await runAll()).toEqual(['user', 'role', 'user', 'PERSISTED_DOCUMENT_NOT_FOUND']);
});

test('the ID in a version says that the version was retired, also where another has the text', async () => {
  const { id, run } = await prepare();
  const old = await makeAppVersion(id, { app: 'web', version: '1', operations: { one: first } });
  await makeAppVersion(id, { app: 'web', version: '2', operations: { one: first } });
  await run('x-web@1:Who');
  const { prisma } = await testDatabase();

  const retired = { status: 'retired', retiredAt: new Date() } as const;
  await prisma.appVersion.update({ where: { id: old.id }, data: retired });

  expect(await run('x-web@1:Who')).toBe('PERSISTED_DOCUMENT_RETIRED');
  expect(await run('x-web@2:Who')).toBe('role');
});

test.each(['x-web@3:Who', 'x-app@1:Who', 'x-web@1:Whom'])(
  '%s is unknown: of no version, another app, another name or another organization',
  async (asked) => {
    const { id, run } = await prepare();
    const others = await makeOrganization();
    await makeAppVersion(id, { app: 'web', version: '1', operations: { one: first } });
    await makeAppVersion(others.id, { app: 'web', version: '3', operations: { one: first } });
    await makeAppVersion(id, {
      app: 'web',
      version: '2',
      status: 'pending',
      operations: { one: first },
    });

    expect(await run(asked)).toBe('PERSISTED_DOCUMENT_NOT_FOUND');
    expect(await run('x-web@2:Who')).toBe('PERSISTED_DOCUMENT_NOT_FOUND');
  },
);

test.each(['x-web@:Who', 'x-web@1', 'x-@1:Who', 'x-web@1:', 'x-web@1:Who:o', 'web@1:Who', '@'])(
  '%s is no document ID',
  async (asked) => {
    const { run } = await prepare();

    expect(await run(asked)).toBe('INVALID_DOCUMENT_ID');
  },
);

test('the ID in a version reads the operation and publishes it on every transport', async () => {
  const { id, key } = await prepare();
  await makeAppVersion(id, { app: 'web', version: '1', operations: { one: first } });
  await makeAppVersion(id, { app: 'web', version: '2', operations: { one: second } });
  const pinned = 'x-web@1:Who';

  const overRest = await rest(key)(`/api/operations/${pinned}`);
  const document = 'query ($id: ID!) { registeredOperation(id: $id) { text } }';
  const overGraphQL = await graphql(key)(document, { id: pinned });
  const overMcp = await callTool(key, {
    name: 'publish_operation_tool',
    path: '/mcp?toolsets=operations',
    arguments: { operationId: pinned, name: 'who' },
  });

  expect(overRest.body.data.text).toBe(first);
  expect(overGraphQL.body.data.registeredOperation.text).toBe(first);
  expect(overMcp.body.result.structuredContent).toMatchObject({
    operationId: overRest.body.data.id,
  });
});

/** An organization, and a function that runs an ID: the field of the viewer, or the error. */
async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const run = async (documentId: string): Promise<string> => {
    const headers = { accept: 'application/graphql-response+json' };
    const sent = { method: 'POST', body: { documentId }, headers };
    const { body } = await rest(key)('/graphql', sent);
    return body.errors?.[0].extensions.code ?? Object.keys(body.data.viewer)[0];
  };
  return { id: organization.id, key, run };
}
