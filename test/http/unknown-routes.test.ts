import { expect, test } from 'vitest';
import { rest } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';

test.each([
  '/.well-known/oauth-protected-resource',
  '/.well-known/oauth-protected-resource/mcp',
  '/.well-known/oauth-authorization-server',
  '/.well-known/openid-configuration',
  '/register',
  '/admin',
  '/graphql/x/y',
  '//api/projects',
  '/%2e%2e/etc/passwd',
])('%s gets 404 as JSON, so that no client starts OAuth', async (path) => {
  const { status, headers, body } = await rest(undefined)(path);

  expect({ status, code: body.code }).toEqual({ status: 404, code: 'ROUTE_NOT_FOUND' });
  expect(headers.get('content-type')).toBe('application/problem+json');
});

test('the root returns the status of the API', async () => {
  expect((await rest(undefined)('/')).body).toMatchObject({
    name: 'Almirant API',
    status: 'running',
  });
});

test('API responses have no-store and nosniff', async () => {
  const { key } = await (await makeOrganization()).makeKey();

  const { headers } = await rest(key)('/api/projects');

  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});
