import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { callApi } from './support/call-api.ts';
import { createKey } from './support/create-key.ts';
import { startOtherSite } from './support/other-site.ts';
import { signIn } from './support/sign-in.ts';
import { test as base } from './support/test.ts';

/** A signed-in page of the owner and pages of other origins in the same browser. */
const test = base.extend('visit', async ({ browser, server, organization }, { onCleanup }) => {
  const elsewhere = await startOtherSite();
  const context = await browser.newContext({ baseURL: server.url });
  await signIn(context, { origin: server.url, person: organization.owner });
  const own = await context.newPage();
  await own.goto('/settings/api-keys');
  onCleanup(async () => {
    await context.close();
    elsewhere.stop();
  });
  /** Opens a page of another port of a host: the same site, which receives cookies, or another. */
  const foreign = async (host: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`http://${host}:${elsewhere.port}/`);
    return page;
  };
  return { own, foreign };
});

/** The state that a forged request could change. */
async function readState(own: Page) {
  const session = await callApi(own, '/api/auth/session');
  const keys = await callApi(own, '/api/api-keys');
  const names = keys.data.map(({ name, status }: { name: string; status: string }) => ({
    name,
    status,
  }));
  return { session: session.status, names };
}

const unchanged = { session: 200, names: [{ name: 'CI pipeline', status: 'active' }] };

const hosts = ['localhost', '127.0.0.1'];
const ways = ['cors', 'no-cors'] as const;
const combinations = hosts.flatMap((host) => ways.map((mode) => ({ host, mode })));

test.for(combinations)(
  'a $mode request from a script on $host is rejected',
  async ({ host, mode }, { visit, server }) => {
    const { own, foreign } = visit;
    const { id } = await createKey(own);
    const page = await foreign(host);
    const answers = statusesOf(page, server.url);

    await page.evaluate(
      async ({ url, mode, id }) => {
        const mutation = `mutation { revokeApiKey(input: { id: "${id}" }) { __typename } }`;
        const bodies = [
          ['/graphql', JSON.stringify({ query: mutation })],
          ['/api/auth/sign-out', '{}'],
          ['/api/auth/sign-out-everywhere', '{}'],
          ['/api/api-keys', JSON.stringify({ name: 'Forged', permissions: ['projects:read'] })],
        ] as const;
        for (const [path, body] of bodies) {
          for (const type of ['text/plain', 'application/json']) {
            const headers = { 'content-type': type };
            const request = {
              method: 'POST',
              mode,
              headers,
              body,
              credentials: 'include',
            } as const;
            await fetch(url + path, request).catch(() => {});
          }
        }
      },
      { url: server.url, mode, id },
    );

    expect(await readState(own)).toEqual(unchanged);
    expect(answers.filter((status) => status < 400)).toEqual([]);
  },
);

const forms = hosts.flatMap((host) =>
  ['/graphql', '/api/auth/sign-out', '/api/auth/sign-out-everywhere', '/api/api-keys'].map(
    (path) => ({ host, path }),
  ),
);

test.for(forms)(
  'a form post from $host to $path is rejected',
  async ({ host, path }, { visit, server }) => {
    const { own, foreign } = visit;
    const { id } = await createKey(own);
    const page = await foreign(host);

    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.url() === server.url + path),
      page.evaluate(
        ({ action, id }) => {
          const form = document.createElement('form');
          form.method = 'post';
          form.enctype = 'text/plain';
          form.action = action;
          const field = document.createElement('input');
          // A text/plain form encodes this as valid JSON.
          field.name = `{"query":"mutation { revokeApiKey(input: { id: \\"${id}\\" }) { __typename } }","x":"`;
          field.value = '"}';
          form.append(field);
          document.body.append(form);
          form.submit();
        },
        { action: server.url + path, id },
      ),
    ]);

    expect(answer.status()).toBeGreaterThanOrEqual(400);
    expect(await readState(own)).toEqual(unchanged);
  },
);

test('a page of another origin cannot read the session', async ({ visit, server }) => {
  const page = await visit.foreign('localhost');

  const read = await page.evaluate(
    (url) =>
      fetch(`${url}/api/auth/session`, { credentials: 'include' }).then(
        () => 'read',
        () => 'refused',
      ),
    server.url,
  );

  expect(read).toBe('refused');
});

test('a page of another origin cannot frame the console', async ({ visit, server }) => {
  const page = await visit.foreign('localhost');

  const frame = await page.evaluateHandle((url) => {
    const element = document.createElement('iframe');
    element.src = url;
    document.body.append(element);
    return element;
  }, server.url);
  await page.waitForTimeout(500);
  const content = await (await frame.contentFrame())?.content();

  expect(content).not.toContain('Almirant');
});

test('a link from another origin opens the requested page', async ({ visit, server }) => {
  const page = await visit.foreign('localhost');

  await page.evaluate((url) => {
    location.href = `${url}/settings/api-keys`;
  }, server.url);

  await page.getByRole('heading', { level: 1, name: 'API keys' }).waitFor();
});

/** The statuses of responses to POST requests. */
function statusesOf(page: Page, url: string): number[] {
  const statuses: number[] = [];
  page.on('response', (response) => {
    if (response.request().method() === 'POST' && response.url().startsWith(url)) {
      statuses.push(response.status());
    }
  });
  return statuses;
}
