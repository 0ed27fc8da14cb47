import { expect, test } from 'vitest';
import { createTestApp, testApp } from '../support/app.ts';
import { makeOrganization } from '../support/organization.ts';

const EMPTY = { method: 'GET', path: '/', query: '', text: async () => '' };
const sent = { ...EMPTY, signal: new AbortController().signal, address: '192.0.2.1' };

async function ask(path: string, headers: Record<string, string>, method = 'GET') {
  const { handle } = await testApp();
  return handle({ ...sent, method, path, headers });
}

test('a request with two Host headers is rejected', async () => {
  expect(await ask('/health/live', { host: 'a.example, b.example' })).toMatchObject({
    status: 400,
  });
  expect(await ask('/health/live', { host: 'a.example' })).toMatchObject({ status: 200 });
});

test('an empty X-Forwarded-For hides the metrics as well', async () => {
  expect(await ask('/metrics', { 'x-forwarded-for': '' })).toMatchObject({ status: 404 });
});

test.each([
  [{ 'content-encoding': 'gzip' }, 415],
  [{ 'content-type': 'application/json; charset=utf-16' }, 415],
  [{ 'content-type': 'application/json; charset="latin1"' }, 415],
  [{ 'content-encoding': 'identity', 'content-type': 'application/json; charset=UTF-8' }, 400],
])('a body with %j is answered with %i', async (headers, status) => {
  const { key } = await (await makeOrganization()).makeKey();
  const authorization = `Bearer ${key}`;

  expect(await ask('/api/projects', { authorization, ...headers }, 'POST')).toMatchObject({
    status,
  });
});

test('/api/openapi.json has an entity tag and answers 304 to a request with it', async () => {
  const { headers } = await ask('/api/openapi.json', {});

  const again = await ask('/api/openapi.json', { 'if-none-match': headers.etag ?? '' });

  expect(headers.etag).toMatch(/^"/);
  expect(again.status).toBe(304);
});

test.each([
  ['https://example.com', 'max-age=31536000'],
  ['http://localhost:3001', undefined],
])('Strict-Transport-Security behind %s is %s', async (publicUrl, value) => {
  const { handle } = await createTestApp({ publicUrl });

  const { headers } = await handle({ ...sent, path: '/health/live', headers: {} });

  expect(headers['strict-transport-security']).toBe(value);
});
