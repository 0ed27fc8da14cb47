import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { createTestApp, testApp } from '../support/app.ts';
import { listeningApp } from '../support/listening-app.ts';
import { makeOrganization } from '../support/organization.ts';
import { makeMemberWithPassword, signIn } from '../support/people.ts';

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

test('an answer by session varies by the cookie, an answer by key does not', async () => {
  const browser = await signIn(await makeMemberWithPassword('member'));
  const { key } = await (await makeOrganization()).makeKey();

  const bySession = await browser.ask('/api/me');
  const byKey = await ask('/api/me', { authorization: `Bearer ${key}` });

  expect(bySession.headers.get('vary')).toMatch(/\bcookie\b/i);
  expect(byKey.headers.vary ?? '').not.toMatch(/cookie/i);
});

test('a body that is too large gets a 413 that closes the connection before the body arrives', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const app = await listeningApp();
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
  await once(socket, 'connect');
  const head = [
    'POST /api/projects HTTP/1.1',
    'Host: localhost',
    `Authorization: Bearer ${key}`,
    'Content-Type: application/json',
    'Content-Length: 2000000',
  ];

  socket.write(`${head.join('\r\n')}\r\n\r\n{`);
  const answer = await text(socket);
  await app.stop();

  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toMatch(/^connection: close\r$/im);
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
