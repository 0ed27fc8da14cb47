import { expect, test } from 'vitest';
import { callTool, graphql, type Json, rest } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';
import { makeWorkingBoard } from '../../support/working-board.ts';

const names = [
  { name: 'Mission Control', key: 'MC' },
  { name: 'Apollo 11', key: 'A1' },
  { name: '2026 Roadmap', key: '2R' },
  { name: 'Éclair Ñandú Über', key: 'ENU' },
  { name: 'E\u0301clair', key: 'E' },
  { name: 'Ørsted Łódź', key: 'OL' },
  { name: 'Website (new!) & shop', key: 'WNS' },
  { name: 'one two three four five six seven eight nine ten eleven', key: 'OTTFFSSENT' },
  { name: 'Маяк на Щуке', key: 'MNS' },
  { name: 'Φάρος', key: 'F' },
  { name: '灯台 Lamp', key: 'DL' },
  { name: '등대', key: 'D' },
  { name: 'منارة', key: 'M' },
  { name: '🚀', key: 'P' },
];

test.each(names)('the project $name gets the key $key', async ({ name, key }) => {
  const { create } = await prepare();

  expect((await create({ name })).body.data.key).toBe(key);
});

test('projects with the same initials get numbers, up to ten characters', async () => {
  const { create } = await prepare();
  const names = ['Lamp', 'Light', 'Long', 'L 2', 'a b c d e f g h i j', 'A B C D E F G H I J'];
  const keys: string[] = [];

  for (const name of names) keys.push((await create({ name })).body.data.key);

  expect(keys).toEqual(['L', 'L2', 'L3', 'L22', 'ABCDEFGHIJ', 'ABCDEFGHI2']);
});

test('projects that are created together with one name get distinct keys', async () => {
  const { create } = await prepare();

  const answers = await Promise.all(Array.from({ length: 6 }, () => create({ name: 'Lamp' })));

  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201));
  const keys = answers.map(({ body }) => body.data.key).sort();
  expect(keys).toEqual(['L', 'L2', 'L3', 'L4', 'L5', 'L6']);
});

test('of projects that are created together with one chosen key, one is created', async () => {
  const { create } = await prepare();

  const answers = await Promise.all(
    ['One', 'Two', 'Three'].map((name) => create({ name, key: 'LH' })),
  );

  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
});

test('each transport creates and updates a project with a chosen key, in any case', async () => {
  const { key, create } = await prepare();
  const fields = 'project { id key }';

  const viaRest = (await create({ name: 'Lamp', key: 'ra' })).body.data;
  const { body } = await graphql(key)(
    `mutation { createProject(input: { name: "Lamp", key: "ga" }) { ... on CreateProjectSuccess { ${fields} } } }`,
  );
  const viaGraphql = body.data.createProject.project;
  const viaMcp = await tool(key, 'create_project', { name: 'Lamp', key: 'ma' });
  expect([viaRest.key, viaGraphql.key, viaMcp.key]).toEqual(['RA', 'GA', 'MA']);

  const changed = await rest(key)(`/api/projects/${viaRest.id}`, {
    method: 'PATCH',
    body: { key: 'rb' },
  });
  const changedByGraphql = await graphql(key)(
    `mutation { updateProject(input: { id: "${viaGraphql.id}", key: "gb" }) { ... on UpdateProjectSuccess { ${fields} } } }`,
  );
  const changedByMcp = await tool(key, 'update_project', { id: viaMcp.id, key: 'mb' });

  expect([
    changed.body.data.key,
    changedByGraphql.body.data.updateProject.project.key,
    changedByMcp.key,
  ]).toEqual(['RB', 'GB', 'MB']);
});

test.each(['', 'A B', 'A-1', 'ELEVENCHARS', 'Я', 'XX'])(
  'the key "%s" is rejected',
  async (chosen) => {
    const { create } = await prepare();

    const { status, body } = await create({ name: 'Lamp', key: chosen });

    expect([status, body.code]).toEqual(
      chosen === 'XX' ? [409, 'PROJECT_KEY_TAKEN'] : [400, 'VALIDATION_FAILED'],
    );
  },
);

test('a refused key is named with its reason: reserved, or of another project', async () => {
  const { create } = await prepare();
  await create({ name: 'Lamp' });
  const errorFor = async (key: string) => (await create({ name: 'Market', key })).body.error;

  expect(await errorFor('xx')).toBe(
    'Project key reserved: XX is the key of work items without a project. Choose another key.',
  );
  expect(await errorFor('l')).toBe(
    'Project key already taken: another project of the organization has or had L. Choose another key.',
  );
});

test('a deleted project leaves its key free, whose numbers new items continue', async () => {
  const all = await makeWorkingBoard('Lamp');
  const { taskId } = await all.make();

  await all.send(`/api/projects/${all.project.id}`, { method: 'DELETE' });
  const project = await all.send('/api/projects', { method: 'POST', body: { name: 'Light' } });
  const second = await all.make({ projectId: project.id });

  expect([taskId, project.key, second.taskId]).toEqual(['L-T-1', 'L', 'L-T-2']);
});

test('a project keeps its former keys, and takes one back', async () => {
  const { create, update } = await prepare();
  const { id } = (await create({ name: 'Lamp' })).body.data;

  expect((await update(id, { key: 'NEW' })).body.data.key).toBe('NEW');
  expect((await create({ name: 'Light' })).body.data.key).toBe('L2');
  const taking = await create({ name: 'Long', key: 'l' });
  expect([taking.status, taking.body.code]).toEqual([409, 'PROJECT_KEY_TAKEN']);
  expect((await update(id, { key: 'L' })).body.data.key).toBe('L');
});

test('an update to the key of another project is rejected, and changes nothing', async () => {
  const { create, update } = await prepare();
  await create({ name: 'Lamp' });
  const { id } = (await create({ name: 'Market' })).body.data;

  const { status, body } = await update(id, { name: 'Renamed', key: 'L' });

  expect([status, body.code]).toEqual([409, 'PROJECT_KEY_TAKEN']);
  expect((await update(id, {})).body.data).toMatchObject({ name: 'Market', key: 'M' });
});

test('a renamed project keeps its key', async () => {
  const { create, update } = await prepare();
  const { id } = (await create({ name: 'Lamp' })).body.data;

  expect((await update(id, { name: 'Beacon' })).body.data.key).toBe('L');
});

test('taskIds stay valid after a change of the key, and new ones have the new key', async () => {
  const all = await makeWorkingBoard('Lamp');
  const first = await all.make();

  await all.send(`/api/projects/${all.project.id}`, { method: 'PATCH', body: { key: 'NEW' } });
  const second = await all.make();

  expect([first.taskId, second.taskId]).toEqual(['L-T-1', 'NEW-T-1']);
  expect((await all.send('/api/work-items/L-1')).id).toBe(first.id);
  expect((await all.send('/api/work-items/NEW-1')).id).toBe(second.id);
});

test('the keys of other organizations are free', async () => {
  const [one, other] = [await prepare(), await prepare()];

  const made = [await one.create({ name: 'Lamp' }), await other.create({ name: 'Lamp' })];

  expect(made.map(({ body }) => body.data.key)).toEqual(['L', 'L']);
});

test('a deleted project releases its key', async () => {
  const { key, create } = await prepare();
  const { id } = (await create({ name: 'Lamp' })).body.data;

  await rest(key)(`/api/projects/${id}`, { method: 'DELETE' });

  expect((await create({ name: 'Light' })).body.data.key).toBe('L');
});

test('a project is found by its ID, its key and its former keys within its organization', async () => {
  const { key, create, update } = await prepare();
  const { id } = (await create({ name: 'Lamp' })).body.data;
  await update(id, { key: 'NEW' });
  const find = async (ofKey: string, ref: string) =>
    (await rest(ofKey)(`/api/projects/${ref}`)).body.data?.id;

  const found = await Promise.all(
    [id, id.toUpperCase(), 'NEW', 'new', 'L', 'X'].map((ref) => find(key, ref)),
  );

  expect(found).toEqual([id, id, id, id, id, undefined]);
  const other = await (await makeOrganization()).makeKey();
  expect(await Promise.all([id, 'NEW', 'L'].map((ref) => find(other.key, ref)))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('projects of servers of the last release get the same keys as by the API', async () => {
  const { organization } = await prepare();
  const { prisma } = await testDatabase();

  for (const { name, key } of names) {
    const row = await prisma.project.create({ data: { organizationId: organization.id, name } });
    const isKnown = !name.includes('灯');
    if (isKnown) expect(row.key, name).toBe(key);
  }
});

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const create = (body: Json) => rest(key)('/api/projects', { method: 'POST', body });
  const update = (id: string, body: Json) =>
    rest(key)(`/api/projects/${id}`, { method: 'PATCH', body });
  return { organization, key, create, update };
}

async function tool(key: string, name: string, args: Json): Promise<Json> {
  return (await callTool(key, { name, arguments: args })).body.result.structuredContent;
}
