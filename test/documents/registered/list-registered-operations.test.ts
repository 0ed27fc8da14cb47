import { expect, test } from 'vitest';
import { createTestApp } from '../../support/app.ts';
import { callTool, graphql } from '../../support/clients.ts';
import { statementsOf, testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';
import { idOf, makeAppVersion, makeOperation } from '../../support/registered-operations.ts';
import { registryClient } from '../../support/registry-client.ts';

const me = 'query Me { viewer { user { name } } }';
const projects = 'query Projects { projects { nodes { name } } }';
const rename =
  'mutation Rename($input: UpdateProjectInput!) ' +
  '{ updateProject(input: $input) { ... on UpdateProjectSuccess { project { name } } } }';

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const client = registryClient(key);
  const list = async (query = '') => {
    const { body } = await client.get(`/api/operations${query}`);
    return body.data.map(({ name }: { name: string }) => name);
  };
  return { organization, key, ...client, list };
}

test('operations are listed newest first and filtered by version, app, status, kind and coordinate', async () => {
  const { createVersion, register, activate, list } = await prepare();
  const web = await createVersion('1', 'web');
  await register(web, { me });
  await register(web, { projects });
  await activate(web);
  const ios = await createVersion('1', 'ios');
  await register(ios, { me, rename });

  expect(await list()).toEqual(['Rename', 'Projects', 'Me']);
  expect(await list('?limit=1&page=2')).toEqual(['Projects']);
  expect(await list('?app=web')).toEqual(['Projects', 'Me']);
  expect(await list(`?appVersionId=${ios}`)).toEqual(['Rename', 'Me']);
  expect(await list('?status=active')).toEqual(['Projects', 'Me']);
  expect(await list('?app=ios&status=active')).toEqual([]);
  expect(await list('?kind=mutation')).toEqual(['Rename']);
  expect(await list('?schemaCoordinate=Project.name')).toEqual(['Rename', 'Projects']);
  expect(await list('?schemaCoordinate=Project.name&kind=query')).toEqual(['Projects']);
  expect(await list('?schemaCoordinate=Mutation.updateProject(input:)')).toEqual(['Rename']);
  expect(await list('?schemaCoordinate=Project.nam')).toEqual([]);
});

test('operations are listed with their total, and with their versions over GraphQL', async () => {
  const { organization, key, get } = await prepare();
  await makeAppVersion(organization.id, { version: '1', operations: { me, projects } });
  await makeAppVersion(organization.id, { version: '2', status: 'pending', operations: { me } });
  const read =
    '{ registeredOperations(first: 1, after: null, filter: { status: PENDING }) { totalCount ' +
    'nodes { name appVersions { version operationCount } } } }';

  const { registeredOperations } = (await graphql(key)(read)).body.data;
  const { body } = await get('/api/operations?limit=1');
  const call = { name: 'list_operations', path: '/mcp?toolsets=operations' };
  const { result } = (await callTool(key, call)).body;

  const appVersions = [
    { version: '2', operationCount: 1 },
    { version: '1', operationCount: 2 },
  ];
  expect(registeredOperations).toEqual({ totalCount: 1, nodes: [{ name: 'Me', appVersions }] });
  expect(body).toMatchObject({ data: [{ name: 'Projects' }], meta: { total: 2 } });
  expect(result.structuredContent.operations[0]).toMatchObject({ name: 'Projects' });
  expect(result.structuredContent.operations[0]).not.toHaveProperty('text');
});

test('the node of an ID is the operation or version of the organization, and of no other', async () => {
  const { organization, key } = await prepare();
  const other = await makeOrganization();
  const { id: versionId } = await makeAppVersion(organization.id, {
    version: '1',
    operations: { me, projects },
  });
  const { id } = await makeOperation(organization.id, rename);
  const theirs = [await makeOperation(other.id, me), await makeAppVersion(other.id)];
  const read =
    'query ($id: ID!) { node(id: $id) { ... on RegisteredOperation { name aliases } ' +
    '... on AppVersion { version operationCount } } }';
  const nodeOf = async (each: string) => (await graphql(key)(read, { id: each })).body.data.node;

  expect(await nodeOf(id)).toEqual({ name: 'Rename', aliases: ['an-alias', 'x-web:Rename'] });
  expect(await nodeOf(versionId)).toEqual({ version: '1', operationCount: 2 });
  for (const each of theirs) expect(await nodeOf(each.id)).toBeNull();
});

test.each(['Project name', 'Project.', ' ', "Project.name' OR 1=1"])(
  'the schema coordinate %o is rejected as a filter',
  async (coordinate) => {
    const { key } = await prepare();

    const { body } = await callTool(key, {
      name: 'list_operations',
      path: '/mcp?toolsets=operations',
      arguments: { schemaCoordinate: coordinate },
    });

    expect(body.result).toMatchObject({ isError: true });
    expect(body.result.content[0].text).toContain('must be a schema coordinate');
  },
);

test('an operation is read by its ID and by each of its document IDs', async () => {
  const { organization, get } = await prepare();
  const { id } = await makeOperation(organization.id, me);
  const hex = idOf(me).slice('sha256:'.length);

  for (const each of [id, id.toUpperCase(), idOf(me), hex, 'x-web:Me', 'an-alias']) {
    const { status, body } = await get(`/api/operations/${each}`);
    expect([each, status, body.data?.id]).toEqual([each, 200, id]);
  }
  const { body } = await get(`/api/operations/${id}`);
  expect(body.data).toMatchObject({
    documentId: idOf(me),
    name: 'Me',
    kind: 'query',
    text: me,
    aliases: ['an-alias', 'x-web:Me'],
    appVersions: [{ app: 'web', status: 'active' }],
    useCount: 0,
    lastUsedAt: null,
  });
  for (const each of ['x-web:Other', idOf(projects), 'normalized:x', '__proto__', 'sha256:']) {
    expect(await get(`/api/operations/${each}`)).toMatchObject({
      status: 404,
      body: { code: 'REGISTERED_OPERATION_NOT_FOUND' },
    });
  }
  expect((await get('/api/operations/a%20b')).status).toBe(400);
});

test('a document ID of several operations reads the active one', async () => {
  const { organization, get } = await prepare();
  const other = 'query Me { viewer { role } }';
  const make = (status: 'pending' | 'active' | 'retired', text: string) =>
    makeAppVersion(organization.id, { status, operations: { me: text } });

  await make('active', me);
  await make('retired', other);
  await make('pending', other);
  expect((await get('/api/operations/me')).body.data.text).toBe(me);

  await make('active', other);
  expect((await get('/api/operations/me')).body.data.text).toBe(other);
});

test('a document ID reads the operation of the version activated last, and not of the latest', async () => {
  const { createVersion, register, activate, get } = await prepare();
  const other = 'query Me { viewer { role } }';
  const [one, two] = [await createVersion('1'), await createVersion('2')];
  await register(one, { me });
  await register(two, { me: other });
  await activate(two);
  await activate(one);

  expect((await get('/api/operations/me')).body.data.text).toBe(me);
});

test('of versions activated at one moment, a document ID reads and runs the one created last', async () => {
  const { organization, get, run } = await prepare();
  const other = 'query Me { viewer { role } }';
  for (const text of [me, other, me, other]) {
    await makeAppVersion(organization.id, { operations: { me: text } });
  }
  const { prisma } = await testDatabase();
  const where = { organizationId: organization.id };
  const [first] = await prisma.appVersion.findMany({ where, orderBy: { id: 'asc' } });
  await prisma.appVersion.updateMany({ where, data: { activatedAt: new Date() } });
  // PostgreSQL stores an updated row behind the others.
  await prisma.appVersion.updateMany({
    where: { id: first?.id ?? '' },
    data: { activatedAt: (await prisma.appVersion.findFirstOrThrow({ where })).activatedAt },
  });

  expect((await get('/api/operations/me')).body.data.text).toBe(other);
  expect((await run('me')).body.data).toEqual({ viewer: { role: 'OWNER' } });
});

test('an operation shows its number of runs and the time of the last one', async () => {
  const app = await createTestApp();
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { run, get } = registryClient(key, app.fetch);
  const { id } = await makeOperation(organization.id, me);
  const before = Date.now();

  for (const each of [idOf(me), 'x-web:Me', 'an-alias']) await run(each);
  await run('unknown');
  await app.flush();

  const { body } = await get(`/api/operations/${id}`);
  expect(body.data.useCount).toBe(3);
  expect(Date.parse(body.data.lastUsedAt)).toBeGreaterThanOrEqual(before);
});

test('the list of registered operations takes a constant number of statements', async () => {
  const { organization, key } = await prepare();
  const ask = () =>
    statementsOf(() =>
      graphql(key)('{ registeredOperations { nodes { name appVersions { operationCount } } } }'),
    );
  await makeAppVersion(organization.id, { operations: { me } });
  const one = await ask();
  await makeAppVersion(organization.id, { operations: { me, projects, rename } });
  const many = await ask();

  expect(many.length).toBe(one.length);
});
