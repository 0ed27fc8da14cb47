import { expect, test } from 'vitest';
import { answerPreflight, createAllowOrigin } from '../../src/http/cross-origin.ts';
import { refuse } from '../../src/http/refuse.ts';
import { createTestApp, TEST_URL, testApp } from '../support/app.ts';
import { testBudget } from '../support/budget.ts';
import { makeOrganization } from '../support/organization.ts';
import { makeMemberWithPassword, signIn } from '../support/people.ts';

const PAGE = 'https://app.example.com';
const corsOrigins = [PAGE, 'http://localhost:5173'];

const endpoints = [
  { path: '/api/me', method: 'GET' },
  { path: '/api/projects', method: 'POST' },
  { path: '/graphql', method: 'QUERY' },
  { path: '/graphql/x-web:Name', method: 'GET' },
  { path: '/mcp', method: 'POST' },
  { path: '/api/mcp', method: 'POST' },
  { path: '/api/openapi.json', method: 'GET' },
];

type Sent = { method?: string; headers?: Record<string, string>; body?: string };

let shared: ReturnType<typeof createTestApp> | undefined;

async function ask(path: string, { method = 'GET', headers = {}, body }: Sent = {}) {
  shared ??= createTestApp({ corsOrigins });
  const { fetch } = await shared;
  return fetch(new Request(`${TEST_URL}${path}`, { method, headers, ...(body && { body }) }));
}

const preflight = (origin: string, method: string) => ({
  method: 'OPTIONS',
  headers: {
    origin,
    'access-control-request-method': method,
    'access-control-request-headers': 'authorization,content-type,mcp-protocol-version',
  },
});

test.each(endpoints)('the preflight of $method $path needs no key', async ({ path, method }) => {
  const { status, headers } = await ask(path, preflight(PAGE, method));

  expect(status).toBe(204);
  expect(headers.get('access-control-allow-origin')).toBe(PAGE);
  expect(listOf(headers, 'access-control-allow-methods')).toContain(method.toLowerCase());
  expect(listOf(headers, 'access-control-allow-headers')).toEqual(
    expect.arrayContaining(['authorization', 'content-type', 'idempotency-key', 'if-none-match']),
  );
  expect(listOf(headers, 'access-control-allow-headers')).toEqual(
    expect.arrayContaining(['mcp-protocol-version', 'apollographql-client-name']),
  );
  expect(listOf(headers, 'vary')).toContain('origin');
  expect(headers.has('access-control-allow-credentials')).toBe(false);
});

test.each([
  'https://evil.example',
  `${PAGE}:8443`,
  `${PAGE}.evil.example`,
  'http://app.example.com',
  'null',
])('a page of %s gets nothing of it', async (origin) => {
  const answers = [
    await ask('/api/me', preflight(origin, 'GET')),
    await ask('/api/me', { headers: { origin } }),
  ];

  for (const { status, headers } of answers) {
    expect(status).toBe(401);
    expect(headers.has('access-control-allow-origin')).toBe(false);
    expect(listOf(headers, 'vary')).toContain('origin');
  }
});

test('a page reads answers and the headers that clients need', async () => {
  const { key } = await (await makeOrganization()).makeKey();

  const { status, headers } = await ask('/api/me', {
    headers: { origin: PAGE, authorization: `Bearer ${key}` },
  });

  expect(status).toBe(200);
  expect(headers.get('access-control-allow-origin')).toBe(PAGE);
  expect(headers.has('access-control-allow-credentials')).toBe(false);
  expect(listOf(headers, 'access-control-expose-headers')).toEqual(
    expect.arrayContaining([
      'ratelimit',
      'ratelimit-policy',
      'retry-after',
      'etag',
      'x-request-id',
    ]),
  );
});

const list = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });

test.each([
  { title: '401', path: '/api/me', status: 401 },
  { title: '404', path: '/api/nothing', withKey: true, status: 404 },
  { title: '413', path: '/graphql', withKey: true, body: ' '.repeat(2 ** 20 + 1), status: 413 },
  { title: '415', path: '/graphql', withKey: true, body: '{}', type: 'text/plain', status: 415 },
  { title: '200 of MCP', path: '/mcp', withKey: true, body: list, status: 200 },
])('a page reads the answer $title', async ({ path, withKey, body, type, status }) => {
  const { key } = await (await makeOrganization()).makeKey();
  const headers = {
    origin: PAGE,
    ...(withKey && { authorization: `Bearer ${key}` }),
    ...(body && { 'content-type': type ?? 'application/json' }),
  };

  const answer = await ask(path, { method: body ? 'POST' : 'GET', headers, ...(body && { body }) });

  expect(answer.status).toBe(status);
  expect(answer.headers.get('access-control-allow-origin')).toBe(PAGE);
});

test('a page reads when to come back, over budget and during an overload', async () => {
  const budget = testBudget({ key: { capacity: 1, restoredPerSecond: 0.001 } });
  const { fetch } = await createTestApp({ corsOrigins, budget });
  const { key } = await (await makeOrganization()).makeKey();
  const headers = { origin: PAGE, authorization: `Bearer ${key}` };
  const askMe = () => fetch(new Request(`${TEST_URL}/api/me`, { headers }));
  const [, overBudget] = [await askMe(), await askMe()];
  const request = { path: '/api/me', headers: { origin: PAGE } };

  const overloaded = createAllowOrigin(corsOrigins)(request, refuse(request, TEST_URL));

  expect(overBudget.status).toBe(429);
  expect(overBudget.headers.get('access-control-allow-origin')).toBe(PAGE);
  expect(overloaded).toMatchObject({
    status: 503,
    headers: { 'access-control-allow-origin': PAGE, 'retry-after': '1' },
  });
});

test('an allowed origin has no use of a session', async () => {
  const browser = await signIn(await makeMemberWithPassword('owner'));
  const [[name, value] = []] = [...browser.cookies()];
  const headers = { origin: PAGE, cookie: `${name}=${value}`, 'sec-fetch-site': 'cross-site' };

  const answers = await Promise.all([
    ask('/api/me', { headers }),
    ask('/api/auth/session', { headers }),
    ask('/api/projects', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: '{"name":"Forged"}',
    }),
  ]);

  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  for (const answer of answers) {
    expect(answer.headers.has('access-control-allow-credentials')).toBe(false);
  }
});

test('the routes of sessions are for pages of this server only', async () => {
  const { status, headers } = await ask('/api/auth/sign-in', preflight(PAGE, 'POST'));

  expect(status).toBe(403);
  expect(headers.has('access-control-allow-origin')).toBe(false);
});

test('without CORS_ORIGINS no page of another origin reads an answer', async () => {
  const { fetch } = await testApp();
  const { method, headers } = preflight(PAGE, 'GET');

  const answer = await fetch(new Request(`${TEST_URL}/api/me`, { method, headers }));

  expect(answer.status).toBe(401);
  expect(answer.headers.has('access-control-allow-origin')).toBe(false);
  expect(answer.headers.has('vary')).toBe(false);
});

test('only OPTIONS with Access-Control-Request-Method is a preflight', () => {
  const allowOrigin = createAllowOrigin(corsOrigins);
  const { headers } = preflight(PAGE, 'GET');
  const answer = (method: string, sent: Record<string, string>) =>
    answerPreflight({ path: '/api/me', method, headers: sent }, allowOrigin);

  expect(answer('OPTIONS', headers)).toEqual({
    status: 204,
    headers: {
      vary: 'origin',
      'access-control-allow-origin': PAGE,
      'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, QUERY',
      'access-control-allow-headers': expect.stringMatching(/^authorization, /),
      'access-control-max-age': '7200',
    },
    body: null,
  });
  expect(answer('GET', headers)).toBeUndefined();
  expect(answer('OPTIONS', { origin: PAGE })).toBeUndefined();
});

test('without CORS_ORIGINS an answer is handed on untouched', () => {
  const answer = { status: 200, headers: {}, body: null };

  const completed = createAllowOrigin([])({ path: '/api/me', headers: {} }, answer);

  expect(completed).toBe(answer);
  expect(answer.headers).toEqual({});
});

function listOf(headers: Headers, name: string): string[] {
  return (headers.get(name) ?? '').toLowerCase().split(', ');
}
