import { expect, test } from 'vitest';
import { type Json, rest } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { makeOrganization } from '../support/organization.ts';

const createKey = { method: 'POST', path: '/api/api-keys' };
const revokeKey = { method: 'DELETE', path: '/api/api-keys/:key' };
const createProject = { method: 'POST', path: '/api/projects' };
const updateProject = { method: 'PATCH', path: '/api/projects/:project' };
const archiveProject = { method: 'POST', path: '/api/projects/:project/archive' };

const badNames: Json[] = ['', '  ', '\u00a0\t', 'x'.repeat(300), 'a\0b', '\ud800', 1, {}, ['x']];

const badProjectFields: Json[] = [
  ...badNames.map((name) => ({ name })),
  { name: null },
  { description: 'x'.repeat(100_001) },
  { description: 'a\0b' },
  { description: 7 },
  { color: 'red' },
  { color: '#12345' },
  { name: 'two\nlines' },
  { name: '\u200b\u2060' },
  { status: 'deleted' },
  { status: 'ACTIVE!' },
  { status: null },
  { icon: ' ' },
  { folderPath: 'x'.repeat(256) },
  { clientName: false },
  { productionUrl: 'javascript:alert(1)' },
  { stagingUrl: 'not an address' },
  { productionUrl: 'https://example.com/\0' },
  { stagingUrl: 'https://example.com/?\ud800' },
  { productionUrl: `https://example.com/${'x'.repeat(2_000)}` },
  { techStack: 'TypeScript' },
  { techStack: [' '] },
  { techStack: [null] },
  { techStack: Array.from({ length: 51 }, () => 'x') },
  { startDate: 'tomorrow' },
  { startDate: '2026-13-01T00:00:00Z' },
  { startDate: '2026-01-01T00:00:00' },
  { targetDate: '0001-01-01T00:00:00Z' },
  { targetDate: 1_700_000_000 },
];

const badKeys: Json[] = [
  ...badNames.map((name) => ({ name, permissions: ['projects:read'] })),
  { permissions: ['projects:read'] },
  { name: null, permissions: ['projects:read'] },
  { name: 'CI' },
  { name: 'CI', permissions: [] },
  { name: 'CI', permissions: null },
  { name: 'CI', permissions: 'projects:read' },
  { name: 'CI', permissions: ['*'] },
  { name: 'CI', permissions: ['projects:read', 'everything'] },
  { name: 'CI', permissions: ['PROJECTS_READ'] },
  { name: 'CI', permissions: [['projects:read']] },
  { name: 'CI', permissions: { 0: 'projects:read' } },
  { name: 'CI', permissions: Array.from({ length: 101 }, () => 'projects:read') },
];

const badInputs = [
  ...badKeys.map((fields) => ({ ...createKey, fields })),
  ...badProjectFields.map((fields) => ({ ...createProject, fields })),
  ...badProjectFields.map((fields) => ({ ...updateProject, fields })),
];

test.each(badInputs)('$method $path rejects $fields', async ({ method, path, fields }) => {
  const { organization, send } = await prepare();
  const before = await contentOf(organization.id);
  const body = { ...(path === createProject.path && { name: 'A' }), ...fields };

  const answer = await send(path, { method, body });

  const isIssue = { path: expect.stringMatching(/^\w/), message: expect.stringMatching(/\w/) };
  expect(answer).toMatchObject({
    status: 400,
    body: { code: 'VALIDATION_FAILED', success: false },
  });
  expect(answer.body.issues).toEqual([isIssue]);
  expect(answer.body.error).toContain(answer.body.issues[0].message);
  expect(await contentOf(organization.id)).toEqual(before);
});

test('a project without a name is rejected', async () => {
  const { organization, send } = await prepare();
  const before = await contentOf(organization.id);

  const answer = await send('/api/projects', { method: 'POST', body: { icon: 'lamp' } });

  expect(answer).toMatchObject({ status: 400, body: { issues: [{ path: 'name' }] } });
  expect(await contentOf(organization.id)).toEqual(before);
});

const badIds = [
  '1',
  'null',
  '%00',
  '%E0%A4%A',
  '..%2f..%2fetc',
  "1'%20OR%20'1'='1",
  'x'.repeat(9_000),
];
/** Texts that no name has. */
const unstorable = ['%00', 'x'.repeat(9_000)];

const badAddresses = [revokeKey, updateProject, archiveProject].flatMap((route) =>
  badIds.map((id) => {
    const { method, path } = route;
    const isName = route !== revokeKey && !unstorable.includes(id);
    const code = isName ? 'UNKNOWN_NAME' : 'VALIDATION_FAILED';
    return { method, path: path.replace(/:\w+/, id), code };
  }),
);

test.each(badAddresses)('$method $path rejects an invalid ID', async ({ method, path, code }) => {
  const { organization, send } = await prepare();
  const before = await contentOf(organization.id);

  const body = { name: 'Renamed' };
  const answer = await send(path, { method, ...(method === 'PATCH' && { body }) });

  expect(answer).toMatchObject({ status: 400, body: { code } });
  const message = expect.stringMatching(/^(must be|is neither the ID nor)/);
  expect(answer.body.issues).toEqual([{ path: 'id', message }]);
  expect(await contentOf(organization.id)).toEqual(before);
});

test('an error lists all invalid fields at once', async () => {
  const { send } = await prepare();

  const body = { name: ' ', color: 'red', techStack: ['ok', 5] };
  const answer = await send('/api/projects', { method: 'POST', body });

  const paths = answer.body.issues.map(({ path }: Json) => path);
  expect(paths.sort()).toEqual(['color', 'name', 'techStack.1']);
});

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id: keyId } = await organization.makeKey();
  const { id: projectId } = await organization.makeProject();
  const send = (path: string, request: Json) =>
    rest(key)(path.replace(':key', keyId).replace(':project', projectId), request);
  return { organization, send };
}
