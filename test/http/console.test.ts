import { readFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { consolePaths } from '../../src/http/console-paths.ts';
import { listen, type RunningServer } from '../../src/http/listen.ts';
import { createTestApp } from '../support/app.ts';
import { builtConsole, FONT, SCRIPT } from '../support/built-console.ts';
import { rawExchange } from '../support/raw-exchange.ts';

let server: RunningServer;
beforeAll(async () => {
  const { handle } = await createTestApp({ consoleFiles: await builtConsole() });
  server = await listen({ handle, port: 0, hostname: '127.0.0.1' });
});
afterAll(() => server.stop());

const ASSET = '/assets/index-Ab12.js';
const FOREVER = 'public, max-age=31536000, immutable';

/** The Accept header of a navigation. */
const OPENED = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

test.each([
  '/',
  '/?from=mail',
  '/sign-in',
  '/settings/api-keys',
  '/settings/api-keys/new?preset=mcp',
  '/invitation',
  '/reset-password',
  '/set-up',
  '/settings',
  '/settings/',
])('a navigation to %s gets the page with revalidation', async (path) => {
  const { status, headers, body } = await get(path, { accept: OPENED });

  expect(status).toBe(200);
  expect(body.toString()).toContain('<title>Almirant</title>');
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    vary: 'accept',
  });
});

test.each(['/apiary', '/nowhere', '/settings/nothing', '/settings/api-keys/one/two'])(
  'a navigation to %s gets 404 with the page',
  async (path) => {
    const { status, headers, body } = await get(path, { accept: OPENED });
    const etag = `${headers.etag}`;
    const again = await get(path, { accept: OPENED, 'if-none-match': etag });

    expect([status, again.status]).toEqual([404, 404]);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body.toString()).toContain('<title>Almirant</title>');
  },
);

test('the server knows the paths of all pages of the console', () => {
  const routes = readFileSync('src/console/app/routes.tsx', 'utf8');
  const paths = [...routes.matchAll(/^ {2}'(\/[^']*)':/gm)].map(([, path]) => path);

  expect(paths.toSorted()).toEqual(consolePaths.toSorted());
});

test.each([
  '/api/nothing',
  '/graphql',
  '/graphql/x/y',
  '/mcp',
  '/mcp/x',
  '/health/x',
  '/metrics/x',
  '/assets/gone-Ef56.js',
  '/.well-known/oauth-protected-resource',
  '//api/projects',
])('%s never serves the page', async (path) => {
  const { status, headers } = await get(path, { accept: OPENED });

  expect([401, 404]).toContain(status);
  expect(headers['content-type']).toBe('application/problem+json');
});

test('an API client gets the status of the API at the root', async () => {
  for (const accept of ['*/*', 'application/json', undefined]) {
    const { status, body } = await get('/', accept === undefined ? {} : { accept });

    expect(status).toBe(200);
    expect(JSON.parse(body.toString())).toMatchObject({ status: 'running' });
  }
});

test.each(['/sign-in', '/index.html'])('an API client gets 404 for %s', async (path) => {
  expect((await get(path, { accept: '*/*' })).status).toBe(404);
});

test('the page rejects POST', async () => {
  const { status, headers } = await get('/sign-in', { accept: OPENED }, 'POST');

  expect(status).toBe(404);
  expect(headers['content-type']).toBe('application/problem+json');
});

test('the Content Security Policy allows same-origin resources and requests only', async () => {
  const { headers } = await get('/', { accept: OPENED });

  expect(headers).toMatchObject({
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
      "connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; " +
      "require-trusted-types-for 'script'; trusted-types 'none'",
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
  });
  const features = String(headers['permissions-policy']).split(', ');
  expect(features).toContain('clipboard-write=(self)');
  expect(features).toContain('camera=()');
  expect(features.filter((feature) => !/=\((self)?\)$/.test(feature))).toEqual([]);
});

test.each([
  [ASSET, 'text/javascript; charset=utf-8', FOREVER],
  ['/assets/font-Cd34.woff2', 'font/woff2', FOREVER],
  ['/favicon.svg', 'image/svg+xml', 'no-cache'],
])('%s has the content type %s and the cache policy %s', async (path, type, kept) => {
  const { status, headers } = await get(path);

  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': type,
    'cache-control': kept,
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
  });
});

test.each([
  { accepted: 'gzip, deflate, br, zstd', coding: 'br' },
  { accepted: 'gzip, BR;q=0.1', coding: 'br' },
  { accepted: 'gzip', coding: 'gzip' },
  { accepted: 'gzip, br;q=0', coding: 'gzip' },
  { accepted: '*', coding: 'br' },
  { accepted: 'br;q=0.0, *;q=0.5', coding: 'gzip' },
  { accepted: '*;q=0', coding: undefined },
  { accepted: 'deflate', coding: undefined },
  { accepted: '', coding: undefined },
  { accepted: undefined, coding: undefined },
])('content negotiation of $accepted selects the coding $coding', async ({ accepted, coding }) => {
  const sent = accepted === undefined ? {} : { 'accept-encoding': accepted };

  const { headers, body } = await get(ASSET, sent);

  expect(headers['content-encoding']).toBe(coding);
  expect(Number(headers['content-length'])).toBe(body.length);
  expect(decode(body, coding).toString()).toBe(SCRIPT);
});

test('a file without compressed variants is sent uncompressed', async () => {
  const { headers, body } = await get('/assets/font-Cd34.woff2', { 'accept-encoding': 'br' });

  expect(headers['content-encoding']).toBeUndefined();
  expect(new Uint8Array(body)).toEqual(FONT);
});

test.each([ASSET, '/', '/favicon.svg'])('%s gets 304 for a matching entity tag', async (path) => {
  const sent = { accept: OPENED, 'accept-encoding': 'gzip' };
  const first = await get(path, sent);
  const tag = String(first.headers.etag);

  for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
    const again = await get(path, { ...sent, 'if-none-match': known });
    expect(again.status).toBe(304);
    expect(again.headers.etag).toBe(tag);
    expect(again.body.length).toBe(0);
  }
  expect((await get(path, { ...sent, 'if-none-match': '"other"' })).status).toBe(200);
});

test('each coding of a file has its own entity tag', async () => {
  const codings = ['br', 'gzip', 'identity'];

  const answers = codings.map((coding) => get(ASSET, { 'accept-encoding': coding }));

  const tags = (await Promise.all(answers)).map(({ headers }) => headers.etag);
  expect(new Set(tags).size).toBe(3);
});

test.each(['/', ASSET])('HEAD of %s has the headers of GET', async (path) => {
  const sent = { accept: OPENED, 'accept-encoding': 'br' };

  const [head, got] = await Promise.all([get(path, sent, 'HEAD'), get(path, sent)]);

  const { 'x-request-id': _, date: __, ...headers } = got.headers;
  expect(head.headers).toMatchObject(headers);
  expect([head.status, head.body.length]).toEqual([200, 0]);
});

test.each([
  '/assets/../index.html',
  '/assets/../../package.json',
  '/assets/%2e%2e/%2e%2e/package.json',
  '/assets/..%2f..%2fpackage.json',
  '/assets/..\\..\\package.json',
  '/assets/',
  '/assets/index-Ab12.js.br',
  '/assets/index-Ab12.js/',
  '/../package.json',
  '/toString',
])('%s leads nowhere', async (target) => {
  const answer = await rawExchange(
    server.port,
    `GET ${target} HTTP/1.1\r\nHost: x\r\nAccept: */*\r\nConnection: close\r\n\r\n`,
  );

  expect(answer).toMatch(/^HTTP\/1\.1 404 /);
});

type Got = { status: number | undefined; headers: IncomingMessage['headers']; body: Buffer };

/** The raw response over HTTP, which fetch would decode. */
function get(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ port: server.port, path, method, headers }, async (response) =>
      resolve({
        status: response.statusCode,
        headers: response.headers,
        body: await buffer(response),
      }),
    );
    sent.once('error', reject);
    sent.end();
  });
}

function decode(body: Buffer, coding: string | undefined): Buffer {
  if (coding === 'br') return brotliDecompressSync(body);
  return coding === 'gzip' ? gunzipSync(body) : body;
}
