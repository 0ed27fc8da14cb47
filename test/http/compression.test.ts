import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressAnswers, negotiateCoding } from '../../src/http/compress-answers.ts';
import type { RequestRecord } from '../../src/http/request-record.ts';
import { type Answer, type HttpRequest, jsonAnswer } from '../../src/transport/exchange.ts';
import { createTestApp, TEST_URL, testApp } from '../support/app.ts';
import { listeningApp } from '../support/listening-app.ts';
import { makeOrganization } from '../support/organization.ts';

const LONG = 'x'.repeat(2_000);

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['GZIP;Q=0.3', 'gzip'],
  ['*', 'br'],
  ['br;q=0, *;q=0.1', 'gzip'],
  ['gzip;q=0', undefined],
  ['identity, gzip;q=0.5', undefined],
  ['identity;q=0.5, gzip;q=0.5', 'gzip'],
  ['deflate, zstd', undefined],
  ['', undefined],
])('of Accept-Encoding "%s" the best coding is %s', (header, coding) => {
  expect(negotiateCoding(header)).toBe(coding);
  // The same header again is answered from a cache.
  expect(negotiateCoding(header)).toBe(coding);
});

const rpc = (method: string) => JSON.stringify({ jsonrpc: '2.0', id: 1, method });
const query = '{ __type(name: "Query") { fields { name description } } }';

/** Names that the error lists. */
const UNKNOWN = Array.from({ length: 10 }, (_, i) => `${'x'.repeat(60)}${i}=1`).join('&');

const answers = [
  { path: '/api/openapi.json' },
  { path: `/api/work-items?${UNKNOWN}` },
  { path: '/mcp', body: rpc('tools/list') },
  { path: '/graphql', body: JSON.stringify({ query }) },
];

test.each(answers)('$path is the same in each coding', async ({ path, body }) => {
  const { key } = await (await makeOrganization()).makeKey();
  const ask = async (coding?: string) => {
    const { fetch } = await testApp();
    const headers = {
      authorization: `Bearer ${key}`,
      ...(body && { 'content-type': 'application/json' }),
      ...(coding && { 'accept-encoding': coding }),
    };
    const method = body ? 'POST' : 'GET';
    const request = new Request(`${TEST_URL}${path}`, { method, headers, ...(body && { body }) });
    const response = await fetch(request);
    return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  };

  const [plain, gzip, br] = [await ask(), await ask('gzip'), await ask('br')];

  expect(plain.headers.get('content-encoding')).toBeNull();
  expect([gzip, br].map(({ headers }) => headers.get('content-encoding'))).toEqual(['gzip', 'br']);
  expect(gzip.headers.get('vary')).toContain('accept-encoding');
  const texts = [plain.bytes, gunzipSync(gzip.bytes), brotliDecompressSync(br.bytes)].map(stable);
  expect(new Set(texts).size).toBe(1);
  expect(br.bytes.length).toBeLessThan(plain.bytes.length);
});

/** An answer without what differs between two requests. */
function stable(bytes: Uint8Array): string {
  const varying = /"(?:timestamp|requestId)":"[^"]{1,50}"|"extensions":\{"cost".*/g;
  return Buffer.from(bytes).toString().replaceAll(varying, '');
}

test('an answer without Accept-Encoding is handed on untouched', () => {
  const promise = Promise.resolve(jsonAnswer({ LONG }));
  const handle = compressAnswers(() => promise);

  expect(handle({ headers: {}, path: '/api/me' } as HttpRequest, { requestId: '1' })).toBe(promise);
});

const json = (body: Answer['body'], headers: Answer['headers'] = {}): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/json', ...headers },
  body,
});

const untouched: { title: string; answer: Answer; path?: string; record?: object }[] = [
  { title: 'a short answer', answer: json('x'.repeat(1_023)) },
  { title: 'an answer with a secret', answer: json(LONG), record: { showsSecret: true } },
  { title: 'an answer of a session route', answer: json(LONG), path: '/api/auth/session' },
  { title: 'an answer in a coding', answer: json(LONG, { 'content-encoding': 'zstd' }) },
  { title: 'events', answer: json(LONG, { 'content-type': 'text/event-stream' }) },
  { title: 'a stream', answer: json(new ReadableStream()) },
  {
    title: 'the 304 of a page',
    answer: { status: 304, headers: { 'content-type': 'text/html', etag: '"a"' }, body: null },
  },
  { title: 'a 304 without an entity tag', answer: { status: 304, headers: {}, body: null } },
  { title: 'an answer without a body', answer: json(null) },
  {
    title: 'an answer without a content type',
    answer: { status: 200, headers: {}, body: LONG },
  },
  { title: 'a page', answer: json(LONG, { 'content-type': 'text/html' }) },
];

test.each(untouched)('$title is not compressed', async ({ answer, path, record }) => {
  expect(await compressed(structuredCloneOf(answer), { path, record })).toEqual(answer);
});

test.each([
  [1_024, true],
  [32_768, true],
  [32_769, false],
])('an answer of %i bytes is compressed without another thread: %s', async (length, isAtOnce) => {
  let isDone = false;
  const pending = compressed(json('x'.repeat(length))).then(({ headers }) => {
    isDone = headers['content-encoding'] === 'gzip';
  });

  // Another thread needs a turn of the event loop.
  for (let step = 0; step < 20; step += 1) await null;

  expect(isDone).toBe(isAtOnce);
  await pending;
  expect(isDone).toBe(true);
});

test('a strong entity tag names the coding, and 304 has the same one', async () => {
  const full = await compressed(json(LONG, { etag: '"abc"' }));
  const unchanged = await compressed({ status: 304, headers: { etag: '"abc"' }, body: null });
  const weak = await compressed(json(LONG, { etag: 'W/"abc"', vary: 'accept' }));

  expect(full.headers).toMatchObject({ etag: '"abc.gzip"', vary: 'accept-encoding' });
  expect(unchanged).toMatchObject({ headers: { etag: '"abc.gzip"', vary: 'accept-encoding' } });
  expect(unchanged.headers).not.toHaveProperty('content-encoding');
  expect(weak.headers).toMatchObject({ etag: 'W/"abc"', vary: 'accept, accept-encoding' });
});

test('a client revalidates a compressed answer by the entity tag that it got', async () => {
  const { fetch } = await testApp();
  const ask = (headers: Record<string, string>) =>
    fetch(new Request(`${TEST_URL}/api/openapi.json`, { headers }));
  const { headers } = await ask({ 'accept-encoding': 'gzip' });
  const etag = headers.get('etag') ?? '';

  const again = await ask({ 'accept-encoding': 'gzip', 'if-none-match': etag });

  expect(etag).toMatch(/^"[\w-]{43}\.gzip"$/);
  expect(again.status).toBe(304);
  expect(again.headers.get('etag')).toBe(etag);
});

test('HEAD has the headers of GET', async () => {
  const { url, stop } = await listeningApp();
  try {
    const ask = (method: string) =>
      fetch(`${url}/api/openapi.json`, { method, headers: { 'accept-encoding': 'br' } });
    const [get, head] = [await ask('GET'), await ask('HEAD')];
    await get.text();

    const of = ({ headers }: Response) =>
      ['content-length', 'content-encoding', 'etag', 'vary'].map((name) => headers.get(name));
    expect(of(head)).toEqual(of(get));
    expect(of(head)[1]).toBe('br');
  } finally {
    await stop();
  }
});

test.each([
  ['REST', '/api/api-keys', { name: LONG.slice(0, 255), permissions: ['projects:read'] }],
  [
    'GraphQL',
    '/graphql',
    {
      query: `mutation { createApiKey(input: { name: "A", permissions: [PROJECTS_READ] }) {
        ... on CreateApiKeySuccess { key ${fields(40)} } } }`,
    },
  ],
])('the answer with a new key is not compressed over %s', async (_, path, body) => {
  const { key } = await (await makeOrganization()).makeKey();
  const { fetch } = await testApp();
  const headers = {
    authorization: `Bearer ${key}`,
    'content-type': 'application/json',
    'accept-encoding': 'gzip, br',
  };

  const request = new Request(`${TEST_URL}${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  const response = await fetch(request);

  const text = await response.text();
  expect(text).toContain('alm_k1_');
  expect(response.headers.get('content-encoding')).toBeNull();
  if (path === '/graphql') expect(text.length).toBeGreaterThan(1_024);
});

test('COMPRESSION=off compresses nothing', async () => {
  const { fetch } = await createTestApp({ compression: false });

  const headers = { 'accept-encoding': 'gzip' };
  const answer = await fetch(new Request(`${TEST_URL}/api/openapi.json`, { headers }));

  expect(answer.headers.get('content-encoding')).toBeNull();
  expect(answer.headers.get('vary')).toBeNull();
});

test('an answer to a client that accepts no coding says that it varies', async () => {
  const headers = { 'accept-encoding': 'identity' };
  const request = { headers, path: '/api/me' } as unknown as HttpRequest;

  const answer = await compressAnswers(() => json(LONG))(request, { requestId: '1' });

  expect(answer).toEqual(json(LONG, { vary: 'accept-encoding' }));
});

type Circumstances = { path?: string | undefined; record?: object | undefined };

async function compressed(answer: Answer, { path = '/api/me', record = {} }: Circumstances = {}) {
  const request = { headers: { 'accept-encoding': 'gzip' }, path } as unknown as HttpRequest;
  const given: RequestRecord = { requestId: '1', ...record };
  return compressAnswers(() => answer)(request, given);
}

function structuredCloneOf({ status, headers, body }: Answer): Answer {
  return { status, headers: { ...headers }, body };
}

function fields(count: number): string {
  return Array.from({ length: count }, (_, i) => `field${i}: apiKey { name createdAt }`).join(' ');
}
