import { expect, test } from 'vitest';
import { createTestApp, TEST_URL, testApp } from '../support/app.ts';
import { rest } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { makeOrganization } from '../support/organization.ts';

const mounts = ['/mcp', '/api/mcp'];
const list = { jsonrpc: '2.0', id: 1, method: 'tools/list' };

const methods = ['GET', 'DELETE', 'PUT', 'PATCH', 'OPTIONS'];
const rows = mounts.flatMap((path) => methods.map((method) => ({ method, path })));

test.each(rows)('$method $path is rejected, without a key with 401', async (row) => {
  const { key } = await (await makeOrganization()).makeKey();

  const withKey = await rest(key)(row.path, { method: row.method });
  const without = await rest(undefined)(row.path, { method: row.method });

  expect(withKey).toMatchObject({ status: 405, body: { jsonrpc: '2.0', id: null } });
  expect(withKey.headers.get('allow')).toBe('POST');
  expect(without).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
  expect(without.headers.get('www-authenticate')).toMatch(/^Bearer/);
});

const goodTypes = ['application/json', 'application/json; charset=utf-8', 'Application/JSON'];

test.each(goodTypes)('the content type %s is accepted', async (type) => {
  const { key } = await (await makeOrganization()).makeKey();

  const headers = { 'content-type': type };
  const { status } = await rest(key)('/mcp', { method: 'POST', body: list, headers });

  expect(status).toBe(200);
});

const badTypes = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/jsonp',
  undefined,
];

test.each(badTypes)('a call sent as %s is rejected without effect', async (type) => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const call = { name: 'create_project', arguments: { name: 'Beacon' } };
  const body = JSON.stringify({ ...list, method: 'tools/call', params: call });

  const request = new Request(`${TEST_URL}/mcp`, {
    method: 'POST',
    body: new Blob([body]),
    headers: { authorization: `Bearer ${key}`, ...(type && { 'content-type': type }) },
  });
  const response = await (await testApp()).fetch(request);

  expect(response.status).toBe(415);
  expect(await response.json()).toMatchObject({ jsonrpc: '2.0', error: { code: -32000 } });
  expect((await contentOf(organization.id)).projects).toEqual([]);
});

const badBodies = [
  { body: '{', code: -32700 },
  { body: '', code: -32700 },
  { body: 'hello', code: -32700 },
  { body: 'null', code: -32600 },
  { body: '[]', code: -32600 },
  { body: '"tools/list"', code: -32600 },
  { body: '{"method":"tools/list","id":1}', code: -32600 },
  { body: '{"jsonrpc":"1.0","method":"tools/list","id":1}', code: -32600 },
  { body: '{"jsonrpc":"2.0","method":1,"id":1}', code: -32600 },
];

test.each(badBodies)('the body $body returns error $code', async ({ body, code }) => {
  const { key } = await (await makeOrganization()).makeKey();

  const answers = await Promise.all(
    mounts.map((path) => rest(key)(path, { method: 'POST', body })),
  );

  const refusal = { status: 400, body: { jsonrpc: '2.0', error: { code } } };
  expect(answers).toMatchObject([refusal, refusal]);
});

test.each(mounts)('%s rejects a body over 1 MiB', async (path) => {
  const { key } = await (await makeOrganization()).makeKey();
  const body = { ...list, params: { x: 'x'.repeat(1_048_576) } };

  const answer = await rest(key)(path, { method: 'POST', body });

  expect(answer).toMatchObject({ status: 413, body: { code: 'BODY_TOO_LARGE' } });
});

const foreignOrigins = [
  'https://evil.example',
  'null',
  '',
  'file://',
  'http://localhost.evil.example',
  'http://evil-localhost',
  'http://localhost@evil.example',
  'http://127.0.0.1.nip.io',
  'https://almirant.example.evil.example',
  'http://almirant.example',
  'https://almirant.example:8443',
];

const knownOrigins = [
  undefined,
  'https://almirant.example',
  'http://localhost:5173',
  'http://127.0.0.1:3001',
  'http://[::1]:3001',
];

test.each(foreignOrigins)(
  'requests from the origin %j are rejected with and without a key',
  async (origin) => {
    const { fetch } = await createTestApp({ publicUrl: 'https://almirant.example' });
    const { key } = await (await makeOrganization()).makeKey();

    for (const path of mounts) {
      const request = { method: 'POST', body: list, headers: { origin } };
      const refusal = { status: 403, body: { code: 'ORIGIN_NOT_ALLOWED' } };
      expect(await rest(key, fetch)(path, request)).toMatchObject(refusal);
      expect(await rest(undefined, fetch)(path, request)).toMatchObject(refusal);
    }
  },
);

test.each(knownOrigins)('requests from the origin %s are accepted', async (origin) => {
  const { fetch } = await createTestApp({ publicUrl: 'https://almirant.example' });
  const { key } = await (await makeOrganization()).makeKey();

  const headers = { ...(origin && { origin }) };
  const { status } = await rest(key, fetch)('/mcp', { method: 'POST', body: list, headers });

  expect(status).toBe(200);
});
