import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_URL, testApp } from '../support/app.ts';
import { type ListeningApp, listeningApp } from '../support/listening-app.ts';
import { makeOrganization } from '../support/organization.ts';
import { rawExchange } from '../support/raw-exchange.ts';

let server: ListeningApp;
beforeAll(async () => {
  server = await listeningApp();
});
afterAll(() => server.stop());

type Sent = { method?: string; path: string; body?: string; type?: string };

const query = JSON.stringify({ query: '{ viewer { role } }' });
const list = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
const json = 'application/json';

const requests: Sent[] = [
  { path: '/' },
  { path: '/nothing' },
  { path: '/api/me' },
  { path: '/api/me/' },
  { path: '/api/%6de' },
  { path: '/api/projects?limit=2&page=x' },
  { path: '/api/projects/%ff' },
  { method: 'HEAD', path: '/api/me' },
  { method: 'POST', path: '/api/projects', body: '{', type: json },
  { method: 'POST', path: '/api/projects', body: '\ufeff{}', type: json },
  { method: 'POST', path: '/api/projects', body: 'a', type: 'text/plain' },
  { method: 'DELETE', path: '/api/projects' },
  { path: '/graphql?query={viewer{role}}' },
  { path: '/graphql?query={viewer{role}}&variables={' },
  { method: 'POST', path: '/graphql', body: query, type: json },
  { method: 'POST', path: '/graphql', body: query, type: 'text/plain' },
  { method: 'PUT', path: '/graphql', body: query, type: json },
  { method: 'POST', path: '/mcp', body: list, type: json },
  { path: '/mcp' },
  { method: 'POST', path: '/api/projects', body: 'x'.repeat(1_048_577), type: json },
  { method: 'POST', path: '/graphql', body: 'x'.repeat(1_048_577), type: json },
];

test.each(requests.map((sent) => ({ method: 'GET', ...sent })))(
  '$method $path has the same response over HTTP and through the Fetch API',
  async (sent) => {
    const { key } = await (await makeOrganization()).makeKey();
    const { fetch: answer } = await testApp();
    const { method, path, body, type } = sent;
    const headers = {
      authorization: `Bearer ${key}`,
      // By default, fetch asks for compression.
      'accept-encoding': 'identity',
      ...(type && { 'content-type': type }),
    };
    const init = { method, headers, ...(body !== undefined && { body }) };

    const overHttp = await fetch(`${server.url}${path}`, init);
    const direct = await answer(new Request(`${TEST_URL}${path}`, init));

    expect(await readable(overHttp)).toEqual(await readable(direct));
  },
);

test('a request with two authorization headers is rejected', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const header = `Authorization: Bearer ${key}\r\n`;

  const answer = await rawExchange(
    Number(new URL(server.url).port),
    `GET /api/me HTTP/1.1\r\nHost: x\r\n${header}${header}Connection: close\r\n\r\n`,
  );

  expect(answer).toMatch(/^HTTP\/1\.1 401 /);
});

test.each([
  ['http://almirant.example/health/live', 200],
  ['http://almirant.example', 200],
  ['/health/live', 200],
  ['//health/live', 404],
])('%s is a target of a request: %i', async (target, status) => {
  const answer = await rawExchange(
    Number(new URL(server.url).port),
    `GET ${target} HTTP/1.1\r\nHost: almirant.example\r\nConnection: close\r\n\r\n`,
  );

  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
});

test.each(['TRACE', 'OPTIONS', 'PROPFIND'])('%s breaks nothing', async (method) => {
  const { key } = await (await makeOrganization()).makeKey();

  for (const path of ['/graphql', '/mcp', '/api/me', '/']) {
    const answer = await rawExchange(
      Number(new URL(server.url).port),
      `${method} ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  }
});

test('an aborted request body is not logged as an error', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const { logLines } = await testApp();
  const head = `POST /api/projects HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\n`;
  const logged = logLines.length;

  await new Promise<void>((resolve) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write(`${head}Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"name":`);
    socket.once('close', () => resolve());
    setTimeout(() => socket.destroy(), 100);
  });
  await expect.poll(() => logLines.length).toBeGreaterThan(logged);

  const levels = logLines.slice(logged).map((line) => JSON.parse(line).level);
  expect(Math.max(...levels)).toBeLessThan(50);
});

const VARYING = [
  'x-request-id',
  'ratelimit',
  'date',
  'connection',
  'keep-alive',
  'content-length',
  'transfer-encoding',
];

async function readable(response: Response) {
  const text = await response.text();
  return {
    status: response.status,
    headers: [...response.headers].filter(([name]) => !VARYING.includes(name)).sort(),
    text: text
      .replaceAll(/"(requestId|timestamp)":"[^"]+"/g, '"$1":""')
      .replaceAll(/"currentlyAvailable":\d+/g, ''),
  };
}
