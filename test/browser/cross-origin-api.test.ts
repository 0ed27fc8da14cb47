import { expect } from 'vitest';
import { startConsoleServer } from './support/console-server.ts';
import { startOtherSite } from './support/other-site.ts';
import { submitSignIn } from './support/sign-in.ts';
import { test as base } from './support/test.ts';
import { overRest } from './support/use-key.ts';

/** A server that allows one of two other origins, and a page of each in one browser. */
const test = base.extend('visit', { scope: 'worker' }, async ({ browser }, { onCleanup }) => {
  const site = await startOtherSite();
  const allowed = `http://localhost:${site.port}`;
  const server = await startConsoleServer({ CORS_ORIGINS: allowed });
  const context = await browser.newContext();
  onCleanup(async () => {
    await context.close();
    await server.stop();
    site.stop();
  });
  const pageOf = async (origin: string) => {
    const page = await context.newPage();
    await page.goto(origin);
    return page;
  };
  return { server, pageOf, allowed, other: `http://127.0.0.1:${site.port}` };
});

test('a page of an allowed origin uses REST and GraphQL with a key', async ({ visit }) => {
  const { server, pageOf, allowed } = visit;
  const page = await pageOf(allowed);

  const answers = await page.evaluate(
    async ({ url, key }) => {
      const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
      const send = async (path: string, method: string, body?: object) => {
        const response = await fetch(url + path, {
          method,
          headers,
          ...(body && { body: JSON.stringify(body) }),
        });
        const readable = ['ratelimit', 'etag', 'x-request-id'].filter((name) =>
          response.headers.has(name),
        );
        return { status: response.status, readable, body: await response.json() };
      };
      const created = await send('/api/projects', 'POST', { name: 'Made by a page' });
      const { id } = created.body.data;
      return {
        created,
        renamed: await send(`/api/projects/${id}`, 'PATCH', { name: 'Renamed by a page' }),
        queried: await send('/graphql', 'POST', { query: '{ projects { nodes { name } } }' }),
        listed: await send('/api/projects', 'GET'),
        failed: await send('/api/projects', 'POST', { name: '' }),
        described: await send('/api/openapi.json', 'GET'),
      };
    },
    { url: server.url, key: server.key },
  );

  const statuses = Object.entries(answers).map(([name, { status }]) => [name, status]);
  expect(Object.fromEntries(statuses)).toEqual({
    created: 201,
    renamed: 200,
    queried: 200,
    listed: 200,
    failed: 400,
    described: 200,
  });
  expect(answers.queried.body.data.projects.nodes).toContainEqual({ name: 'Renamed by a page' });
  expect(answers.failed.body).toHaveProperty('code');
  expect(answers.listed.readable).toEqual(['ratelimit', 'x-request-id']);
  expect(answers.described.readable).toContain('etag');
});

test('a page of an allowed origin reads why a key is refused', async ({ visit }) => {
  const page = await visit.pageOf(visit.allowed);

  const refused = await page.evaluate(async (url) => {
    const response = await fetch(`${url}/api/me`, { headers: { authorization: 'Bearer nothing' } });
    return { status: response.status, ...(await response.json()) };
  }, visit.server.url);

  expect(refused).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
});

test('a page of another origin reads nothing with a key', async ({ visit }) => {
  const page = await visit.pageOf(visit.other);

  const read = await page.evaluate(
    ({ url, key }) =>
      fetch(`${url}/api/me`, { headers: { authorization: `Bearer ${key}` } }).then(
        () => 'read',
        () => 'refused',
      ),
    { url: visit.server.url, key: visit.server.key },
  );

  expect(read).toBe('refused');
});

test('a page of an allowed origin has no use of the session of its reader', async ({ visit }) => {
  const { server, pageOf, allowed } = visit;
  const own = await pageOf(`${server.url}/sign-in`);
  await submitSignIn(own, server.owner);
  await own.getByRole('heading', { level: 1 }).waitFor();
  const page = await pageOf(allowed);

  const outcomes = await page.evaluate(async (url) => {
    const use = async (path: string, options: RequestInit) => {
      const answer = await fetch(url + path, options).catch(() => undefined);
      return answer ? answer.status : 'not readable';
    };
    const headers = { 'content-type': 'application/json' };
    const body = '{"name":"Forged"}';
    return {
      read: await use('/api/auth/session', { credentials: 'include' }),
      written: await use('/api/projects', {
        credentials: 'include',
        method: 'POST',
        headers,
        body,
      }),
      withoutCookies: await use('/api/me', {}),
    };
  }, server.url);

  expect(outcomes).toEqual({ read: 'not readable', written: 'not readable', withoutCookies: 401 });
  const { data } = await overRest(server, '/api/projects');
  expect(data.map(({ name }: { name: string }) => name)).not.toContain('Forged');
});
