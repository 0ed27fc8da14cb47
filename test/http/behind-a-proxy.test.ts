import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createConsole } from '../../src/http/console.ts';
import { listen, type RunningServer } from '../../src/http/listen.ts';
import type { HttpRequest } from '../../src/transport/exchange.ts';
import { createTestApp } from '../support/app.ts';
import { builtConsole, SCRIPT } from '../support/built-console.ts';
import { rest } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';
import { type ReverseProxy, startReverseProxy } from '../support/reverse-proxy.ts';

const OPENED = { headers: { accept: 'text/html,*/*;q=0.8' } };

describe.each([
  { proxy: 'a proxy that strips the base path', strips: true },
  { proxy: 'a proxy that keeps the base path', strips: false },
])('behind $proxy', ({ strips }) => {
  let proxy: ReverseProxy;
  let server: RunningServer;
  beforeAll(async () => {
    proxy = await startReverseProxy({ prefix: '/tools/almirant', strips });
    const consoleFiles = await builtConsole();
    const { handle } = await createTestApp({ publicUrl: proxy.url, consoleFiles });
    server = await listen({ handle, port: 0, hostname: '127.0.0.1' });
    proxy.forwardTo(`http://127.0.0.1:${server.port}`);
  });
  afterAll(async () => {
    await proxy.stop();
    await server.stop();
  });

  test.each(['', '/', '/sign-in', '/settings/api-keys/new'])(
    'the page at %j loads assets below the public URL',
    async (path) => {
      const opened = await fetch(`${proxy.url}${path}`, OPENED);
      const page = await opened.text();
      const base = new URL(/<base href="([^"]*)"/.exec(page)?.[1] ?? '', opened.url);
      const script = await fetch(new URL('./assets/index-Ab12.js', base));

      expect(opened.status).toBe(200);
      expect(base.href).toBe(`${proxy.url}/`);
      expect(await script.text()).toBe(SCRIPT);
    },
  );

  test('all transports are available below the public URL', async () => {
    const { key } = await (await makeOrganization()).makeKey();
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const ask = async (path: string, body?: object) => {
      const sent = body && { method: 'POST', body: JSON.stringify(body) };
      const { status } = await fetch(`${proxy.url}${path}`, { headers, ...sent });
      return status;
    };

    expect(await ask('/api/me')).toBe(200);
    expect(await ask('/api/projects?search=/tools/almirant/')).toBe(200);
    expect(await ask('/graphql', { query: '{ viewer { role } }' })).toBe(200);
    expect(await ask('/mcp', { jsonrpc: '2.0', id: 1, method: 'tools/list' })).toBe(200);
    expect(await ask('/health/ready')).toBe(200);
    expect(await ask('/nothing')).toBe(404);
  });
});

const publicUrl = 'https://example.com/almirant';

test.each([
  ['/almirant', 200],
  ['/almirant/', 200],
  ['/almirant/health/live', 200],
  ['/health/live', 200],
  ['/almirant/almirant/health/live', 404],
  ['/almirantine/health/live', 404],
  ['/x/almirant/health/live', 404],
])('below /almirant, %s is answered with %i', async (path, status) => {
  const { fetch } = await createTestApp({ publicUrl });

  expect((await rest(undefined, fetch)(path)).status).toBe(status);
});

test.each([
  ['https://example.com', '/'],
  ['https://example.com/a&b/"c"/<d>', '/a&amp;b/%22c%22/%3Cd%3E/'],
  ['https://example.com//example.org/x', '/example.org/x/'],
  ['https://example.com/x//', '/x/'],
])('the page escapes the base path of %s', async (publicUrl, base) => {
  const { fetch } = await createTestApp({ publicUrl, consoleFiles: await builtConsole() });

  const page = await fetch(new Request('http://localhost/', OPENED));

  expect(await page.text()).toContain(`<head><base href="${base}" />`);
});

test('no character of a base path ends the attribute that it stands in', async () => {
  const { fileOrPage } = createConsole(await builtConsole(), '/a&"<b');

  const request = { path: '/', ...OPENED } as unknown as HttpRequest;
  const { body } = await fileOrPage(request, { requestId: 'r' });

  expect(Buffer.from(body as Uint8Array).toString()).toContain(
    '<base href="/a&amp;&quot;&lt;b/" />',
  );
});
