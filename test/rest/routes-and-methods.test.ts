import { expect, test } from 'vitest';
import { routes } from '../../src/modules.ts';
import { TEST_URL, testApp } from '../support/app.ts';
import { rest } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { makeOrganization } from '../support/organization.ts';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const resources = [...new Set(routes.map(({ path }) => path))].map((path) => {
  const allowed = routes.filter((route) => route.path === path).map(({ method }) => `${method}`);
  const wrong = methods.filter((method) => !allowed.includes(method));
  return { path, wrong, allow: allowed.join(', ') };
});

test.each(resources)('$path rejects $wrong with the allowed methods', async (resource) => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = await organization.makeProject();
  const before = await contentOf(organization.id);

  const rejections = [];
  for (const method of resource.wrong) {
    const { status, headers, body } = await rest(key)(resource.path.replaceAll(/:\w+/g, id), {
      method,
      ...(method !== 'GET' && { body: { name: 'Renamed' } }),
    });
    rejections.push({ method, status, code: body.code, allow: headers.get('allow') });
  }

  const { wrong, allow } = resource;
  expect(wrong).not.toEqual([]);
  expect(rejections).toEqual(
    wrong.map((method) => ({ method, status: 405, code: 'METHOD_NOT_ALLOWED', allow })),
  );
  expect(await contentOf(organization.id)).toEqual(before);
});

const unknownPaths = [
  '/api',
  '/api/unknown',
  '/api/projects/01890000-0000-7000-8000-000000000000/unknown',
  '/api//projects',
  '/api/Projects',
  '/api/projects/../../etc/passwd/x',
  '/API/projects',
  '/mcp/unknown',
];

test.each(unknownPaths)('the unknown path %s gets 404', async (path) => {
  const { key } = await (await makeOrganization()).makeKey();

  const { status, headers, body } = await rest(key)(path);

  expect({ status, code: body.code }).toEqual({ status: 404, code: 'ROUTE_NOT_FOUND' });
  expect(headers.get('content-type')).toBe('application/problem+json');
});

test('paths below /api reveal nothing without an API key', async () => {
  const known = await rest(undefined)('/api/projects', { method: 'PUT' });
  const unknown = await rest(undefined)('/api/unknown');

  expect([known, unknown]).toMatchObject([
    { status: 401, body: { code: 'UNAUTHENTICATED' } },
    { status: 401, body: { code: 'UNAUTHENTICATED' } },
  ]);
});

test.each(['/api/projects/', '/api/me/', '/api/api-keys/'])(
  '%s is equivalent without its trailing slash',
  async (path) => {
    const { key } = await (await makeOrganization()).makeKey();

    const { status, body } = await rest(key)(path);

    expect({ status, success: body.success }).toEqual({ status: 200, success: true });
  },
);

test.each(['/api/projects', '/api/me', '/api/openapi.json'])(
  'HEAD %s has the headers of GET and no body',
  async (path) => {
    const { key } = await (await makeOrganization()).makeKey();

    const get = await rest(key)(path);
    const headers = { authorization: `Bearer ${key}` };
    const request = new Request(`${TEST_URL}${path}`, { method: 'HEAD', headers });
    const head = await (await testApp()).fetch(request);

    expect(head.status).toBe(get.status);
    expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'));
    expect(await head.text()).toBe('');
  },
);

test('a method override header is ignored', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const other = await organization.makeKey();

  const { status } = await rest(key)(`/api/api-keys/${other.id}`, {
    method: 'POST',
    body: {},
    headers: { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' },
  });

  expect(status).toBe(405);
  expect(await rest(other.key)('/api/me')).toMatchObject({ status: 200 });
});
