import { expect, test } from 'vitest';
import { graphql, type Json, rest } from '../../support/clients.ts';
import { contentOf } from '../../support/content.ts';
import { statementsOf } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

const url = 'https://example.com';

const kinds = [
  { path: 'doc-links', ids: 'linkIds', fields: { title: 'Design', url, type: 'figma' } },
  {
    path: 'repositories',
    ids: 'repoIds',
    fields: { name: 'lamp', url, provider: 'github', isMonorepo: true, docsPath: 'docs' },
  },
  { path: 'notes', ids: 'noteIds', fields: { title: 'Oil', content: 'Buy *some*.' } },
];

test.each(kinds)(
  'a project lists its $path by order and reorders them',
  async ({ path, ids, fields }) => {
    const { send, projectId } = await prepare();
    const first = await send('POST', `/${path}`, fields);
    const second = await send('POST', `/${path}`, fields);

    const listed = await send('GET', `/${path}`);
    const reordered = await send('PATCH', `/${path}/reorder`, {
      [ids]: [second.body.data.id, first.body.data.id],
    });

    expect(first).toMatchObject({
      status: 201,
      body: { data: { ...fields, projectId, order: 0 } },
    });
    expect(listed.body.data).toEqual([first.body.data, second.body.data]);
    expect(reordered.body.data).toMatchObject([
      { id: second.body.data.id, order: 0 },
      { id: first.body.data.id, order: 1 },
    ]);
    expect((await send('GET', `/${path}`)).body.data).toEqual(reordered.body.data);
  },
);

test.each(kinds)(
  'updating and deleting one of the $path leaves the others unchanged',
  async ({ path, fields }) => {
    const { send } = await prepare();
    const { id } = (await send('POST', `/${path}`, fields)).body.data;
    const kept = (await send('POST', `/${path}`, fields)).body.data;
    const name = 'name' in fields ? 'name' : 'title';

    const changed = await send('PATCH', `/${path}/${id}`, { [name]: 'Renamed' });
    const deleted = await send('DELETE', `/${path}/${id}`);
    const again = await send('DELETE', `/${path}/${id}`);

    expect(changed.body.data).toMatchObject({ ...fields, [name]: 'Renamed', order: 0 });
    expect(deleted.body.data).toEqual({ deleted: true });
    expect(again).toMatchObject({ status: 404, body: { code: 'PROJECT_RESOURCE_NOT_FOUND' } });
    expect((await send('GET', `/${path}`)).body.data).toEqual([kept]);
  },
);

test.each(kinds)(
  'updating or deleting $path fails through another project',
  async ({ path, fields }) => {
    const { send, organization } = await prepare();
    const other = await organization.makeProject('Other');
    const { id } = (await send('POST', `/${path}`, fields)).body.data;
    const before = await contentOf(organization.id);

    const { key } = await organization.makeKey();
    const request = rest(key);
    const address = `/api/projects/${other.id}/${path}/${id}`;
    const answers = [
      await request(address, { method: 'PATCH', body: fields }),
      await request(address, { method: 'DELETE' }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    const { apiKeys, ...after } = await contentOf(organization.id);
    expect({ ...after, apiKeys: before.apiKeys }).toEqual(before);
  },
);

test.each(kinds)(
  'reordering $path fails on missing, repeated or unknown IDs',
  async ({ path, ids, fields }) => {
    const { send, organization } = await prepare();
    const one = (await send('POST', `/${path}`, fields)).body.data.id;
    const two = (await send('POST', `/${path}`, fields)).body.data.id;
    const before = await contentOf(organization.id);
    const order = async (named: string[]) =>
      (await send('PATCH', `/${path}/reorder`, { [ids]: named })).body.code;

    expect(await order([one])).toBe('VALIDATION_FAILED');
    expect(await order([one, one])).toBe('VALIDATION_FAILED');
    expect(await order([one, two, two])).toBe('VALIDATION_FAILED');
    expect(await order([one, organization.id])).toBe('PROJECT_RESOURCE_NOT_FOUND');
    expect(await contentOf(organization.id)).toEqual(before);
  },
);

test.each([
  { path: 'doc-links', fields: { url }, field: 'title', message: 'Title is required' },
  { path: 'doc-links', fields: { title: ' ', url }, field: 'title', message: 'Title is required' },
  { path: 'doc-links', fields: { title: 'Design' }, field: 'url', message: 'URL is required' },
  { path: 'doc-links', fields: { title: 'A', url: 'javascript:1' }, field: 'url', message: /http/ },
  { path: 'doc-links', fields: { title: 'A', url, type: 'x' }, field: 'type', message: /notion/ },
  { path: 'repositories', fields: { url }, field: 'name', message: 'Name is required' },
  {
    path: 'repositories',
    fields: { name: 'l', url: '' },
    field: 'url',
    message: 'URL is required',
  },
  { path: 'notes', fields: { content: 'Text' }, field: 'title', message: 'Title is required' },
])(
  'creating $path fails with the invalid fields $fields',
  async ({ path, fields, field, message }) => {
    const { send } = await prepare();

    const { status, body } = await send('POST', `/${path}`, fields);

    const issues = [{ path: field, message: expect.stringMatching(message) }];
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'VALIDATION_FAILED' });
    expect(body.issues).toEqual(issues);
    expect((await send('GET', `/${path}`)).body.data).toEqual([]);
  },
);

test('the project detail has its boards, document links, repositories and notes', async () => {
  const { send, organization, projectId } = await prepare();
  const board = await organization.makeBoard({ projectId });
  const made = await Promise.all(
    kinds.map(async ({ path, fields }) => (await send('POST', `/${path}`, fields)).body.data),
  );

  const { body } = await send('GET', '/detail');

  expect(body.data).toMatchObject({ project: { id: projectId }, boards: [{ id: board.id }] });
  expect([body.data.docLinks, body.data.repositories, body.data.notes]).toEqual(
    made.map((row) => [row]),
  );
});

test('reading project resources takes the same number of statements for any number of them', async () => {
  const { send, key, organization } = await prepare();
  const document =
    '{ projects { nodes { docLinks { id } repositories { id } notes { id content } } } }';
  const count = async () => [
    (await statementsOf(() => send('GET', '/detail'))).length,
    (await statementsOf(() => graphql(key)(document))).length,
  ];
  const few = await count();
  await organization.makeProject();
  for (const { path, fields } of [...kinds, ...kinds]) await send('POST', `/${path}`, fields);

  expect(await count()).toEqual(few);
});

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id: projectId } = await organization.makeProject();
  const send = (method: string, path: string, body?: Json) =>
    rest(key)(`/api/projects/${projectId}${path}`, { method, body });
  return { organization, key, projectId, send };
}
