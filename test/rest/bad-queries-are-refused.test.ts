import { expect, test } from 'vitest';
import { rest } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';

const cursor = encode('01890000-0000-7000-8000-000000000000');

const ofEveryList = [
  'page=0',
  'page=-1',
  'page=1.5',
  'page=one',
  'page=1e3',
  'page=1000001',
  'page=99999999999999999999',
  'page=1&page=2',
  'limit=0',
  'limit=-5',
  'limit=501',
  'limit=NaN',
  'limit=0x10',
  'limit=10&limit=10',
  'after=garbage',
  'after=%00',
  `after=${encode('not an id')}`,
  `after=${encode("' OR 1=1 --")}`,
  `after=${'x'.repeat(200)}`,
  'before=garbage',
  `after=${cursor}&before=${cursor}`,
  `after=${cursor}&after=${cursor}`,
  `page=1&after=${cursor}`,
  `page=2&before=${cursor}`,
  'status=unknown',
  'limit=1&limit=2',
  'status=__proto__',
];

const ofProjects = [
  'includeArchived=yes',
  'includeArchived=2',
  'includeArchived=true&includeArchived=false',
  'search=%00',
  `search=${'x'.repeat(300)}`,
  'search=%20',
  'search=a&search=b',
  'projectId=a%0Ab',
];

const rows = [
  ...[...ofEveryList, ...ofProjects].map((query) => ({ path: '/api/projects', query })),
  ...ofEveryList.map((query) => ({ path: '/api/api-keys', query })),
];

test.each(rows)('$path rejects ?$query', async ({ path, query }) => {
  const { key } = await (await makeOrganization()).makeKey();

  const { status, headers, body } = await rest(key)(`${path}?${query}`);

  expect({ status, code: body.code }).toEqual({ status: 400, code: 'VALIDATION_FAILED' });
  expect(headers.get('content-type')).toBe('application/problem+json');
  expect(body).toMatchObject({
    success: false,
    status: 400,
    meta: { requestId: expect.any(String) },
  });
  expect(body).not.toHaveProperty('data');
});

const unknown = ['unknown=1', '__proto__=1', 'constructor=1&toString=2', '%E0%A4%A=1', 'page[0]=1'];

test.each(unknown)('/api/projects refuses the unknown names of ?%s', async (query) => {
  const { key } = await (await makeOrganization()).makeKey();

  const { status, body } = await rest(key)(`/api/projects?${query}`);

  expect({ status, code: body.code }).toEqual({ status: 400, code: 'UNKNOWN_FIELD' });
});

test.each(['page=1000000', '&&=&'])('/api/projects accepts ?%s', async (query) => {
  const { key } = await (await makeOrganization()).makeKey();

  const { status, body } = await rest(key)(`/api/projects?${query}`);

  expect({ status, success: body.success }).toEqual({ status: 200, success: true });
});

function encode(text: string): string {
  return Buffer.from(text).toString('base64url');
}
