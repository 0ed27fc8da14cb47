import { expect, test } from 'vitest';
import { routes } from '../../src/modules.ts';
import { isTagged } from '../../src/rest/entity-tags.ts';
import { parametersOf } from '../../src/rest/route.ts';
import { examples, type OperationName } from '../contract/examples.ts';
import { TEST_URL, testApp } from '../support/app.ts';
import { rest } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';

/** The routes that answer with one object with a version. */
const reads = routes.filter((route) => route.method === 'GET' && isTagged(route));

test.each(reads)('GET $path has an entity tag, and 304 without a change', async (route) => {
  const organization = await makeOrganization();
  // Only people read their own profile.
  if (route.operation.name === 'getProfile') return;
  const { key } = await organization.makeKey();
  const input: Record<string, unknown> =
    await examples[route.operation.name as OperationName].input(organization);
  const [parameter = ''] = parametersOf(route.path);
  const path = route.path.replace(/:\w+/, `${input[route.renames[parameter] ?? parameter]}`);
  const first = await rest(key)(path);
  const tag = tagOf(first);
  const ask = (tags: string) => rest(key)(path, { headers: { 'if-none-match': tags } });

  const unchanged = await ask(`"other", W/${tag}`);
  const changed = await ask('"other"');

  expect(tag).toMatch(/^"[0-9a-z]+\.[\w-]{43}"$/);
  expect(unchanged).toMatchObject({ status: 304, body: '' });
  expect(tagOf(unchanged)).toBe(tag);
  expect(changed).toMatchObject({ status: 200, body: first.body });
});

const kinds = ['work-items', 'projects', 'boards'] as const;

test.each(kinds)('an update of %s answers the entity tag for the next update', async (name) => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const make = {
    'work-items': () => organization.makeWorkItem(),
    projects: () => organization.makeProject(),
    boards: () => organization.makeBoard(),
  };
  const path = `/api/${name}/${(await make[name]()).id}`;
  const patch = (description: string, tag: string) =>
    rest(key)(path, { method: 'PATCH', body: { description }, headers: { 'if-match': tag } });
  const before = tagOf(await rest(key)(path));

  const first = await patch('First', before);
  const late = await patch('Late', before);
  const second = await patch('Second', tagOf(first));
  const after = await rest(key)(path);

  expect([first.status, late.status, second.status]).toEqual([200, 412, 200]);
  expect(late.body.conflictingFields).toEqual(['description']);
  // GET of a work item answers more than its update.
  const isWhole = JSON.stringify(second.body.data) === JSON.stringify(after.body.data);
  expect(tagOf(after) === tagOf(second)).toBe(isWhole);
  expect(isWhole).toBe(name !== 'work-items');
});

const tagOf = ({ headers }: { headers: Headers }) => `${headers.get('etag')}`;

test('a part of an object changes its entity tag, and not its version', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id: projectId } = await organization.makeProject();
  const path = `/api/projects/${projectId}`;
  const before = await rest(key)(path);
  await organization.makeWorkItem({ projectId });
  const headers = { 'if-match': tagOf(before) };

  const after = await rest(key)(path);
  const updated = await rest(key)(path, { method: 'PATCH', body: { name: 'New' }, headers });

  expect(tagOf(after)).not.toBe(tagOf(before));
  expect(updated.status).toBe(200);
});

test('If-Match takes the entity tag of a compressed answer', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = await organization.makeProject();
  const path = `/api/projects/${id}`;
  const long = { description: 'x'.repeat(2_000) };
  await rest(key)(path, { method: 'PATCH', body: long });
  const compressed = { authorization: `Bearer ${key}`, 'accept-encoding': 'gzip' };
  const { fetch } = await testApp();
  const tag = tagOf(await fetch(new Request(`${TEST_URL}${path}`, { headers: compressed })));

  const headers = { 'if-match': tag };
  const updated = await rest(key)(path, { method: 'PATCH', body: { name: 'New' }, headers });

  expect(tag).toMatch(/\.gzip"$/);
  expect(updated.status).toBe(200);
});

test('If-Match is refused where objects have no entity tag, except for *', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = await organization.makeTag();
  const patch = (tags: string) =>
    rest(key)(`/api/tags/${id}`, {
      method: 'PATCH',
      body: { name: 'New' },
      headers: { 'if-match': tags },
    });

  const project = await organization.makeProject();
  const archived = await rest(key)(`/api/projects/${project.id}/archive`, {
    method: 'POST',
    headers: { 'if-match': '"a"' },
  });
  const [tag, any] = [await patch('"a"'), await patch(' * ')];

  expect(archived).toMatchObject({ status: 400, body: { issues: [{ path: 'If-Match' }] } });
  expect(tag).toMatchObject({ status: 400, body: { issues: [{ path: 'If-Match' }] } });
  expect(any.status).toBe(200);
});

test('a caller who may not read gets no entity tag', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey({ permissions: ['projects:write'] });
  const { id } = await organization.makeProject();

  const answer = await rest(key)(`/api/projects/${id}`, { method: 'PATCH', body: { name: 'New' } });

  expect(answer.status).toBe(200);
  expect(answer.headers.get('etag')).toBeNull();
});
