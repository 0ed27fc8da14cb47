import { expect, test } from 'vitest';
import { createTestApp } from '../support/app.ts';
import { rest } from '../support/clients.ts';

test('every response has the request ID of its log line and problem', async () => {
  const app = await createTestApp();

  const { headers, body } = await rest(undefined, app.fetch)('/api/me');

  const id = headers.get('x-request-id') ?? '';
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(body.meta.requestId).toBe(id);
  expect(JSON.parse(app.logLines.at(-1) ?? '')).toMatchObject({ requestId: id, status: 401 });
});

test.each([
  ['a-proxy-gave-this-1', true],
  ['short', false],
  ['x'.repeat(65), false],
  ['has spaces in it', false],
  ['"quoted","level":60', false],
])('the id %j of a proxy is kept: %s', async (given, isKept) => {
  const { headers } = await rest(undefined)('/api/me', { headers: { 'x-request-id': given } });

  expect(headers.get('x-request-id') === given).toBe(isKept);
});
