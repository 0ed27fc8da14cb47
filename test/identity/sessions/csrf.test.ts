import { expect, test } from 'vitest';
import { TEST_URL, testApp } from '../../support/app.ts';
import { openBrowser } from '../../support/browser.ts';
import { testDatabase } from '../../support/database.ts';
import { makeMemberWithPassword, PASSWORD, signIn } from '../../support/people.ts';

const mutation = {
  method: 'POST',
  body: {
    query:
      'mutation { createProject(input: { name: "Forged" }) { ... on CreateProjectSuccess { __typename } } }',
  },
};

const changes = [
  { path: '/graphql', sent: mutation },
  { path: '/api/projects', sent: { method: 'POST', body: { name: 'Forged' } } },
  { path: '/api/auth/sign-out', sent: { method: 'POST', body: {} } },
  { path: '/api/auth/sign-out-everywhere', sent: { method: 'POST', body: {} } },
];

const EVIL = 'https://evil.example';

const foreignPages: { from: string; headers: Record<string, string> }[] = [
  { from: 'another site', headers: { origin: EVIL, 'sec-fetch-site': 'cross-site' } },
  { from: 'another site, in an older browser', headers: { origin: EVIL, 'sec-fetch-site': '' } },
  {
    from: 'another port of this machine',
    headers: { origin: 'http://localhost:4000', 'sec-fetch-site': 'same-site' },
  },
  { from: 'a sandboxed frame', headers: { origin: 'null', 'sec-fetch-site': 'cross-site' } },
  { from: 'the same host without TLS', headers: { origin: 'http://localhost' } },
  { from: 'an unknown origin', headers: { origin: '', 'sec-fetch-site': '' } },
  { from: 'a page that sends the own Host', headers: { origin: EVIL, host: 'evil.example:1' } },
];

test.each(foreignPages)('the CSRF guard rejects a change from $from', async ({ headers }) => {
  const person = await makeMemberWithPassword('owner');
  const browser = await signIn(person);
  const { prisma } = await testDatabase();
  const given = Object.entries(headers).filter(([, value]) => value !== '');

  const answers = await Promise.all(
    changes.map(async ({ path, sent }) => {
      const [[name, value] = []] = [...browser.cookies()];
      const request = new Request(`${TEST_URL}${path}`, {
        method: sent.method,
        headers: {
          cookie: `${name}=${value}`,
          'content-type': 'application/json',
          ...Object.fromEntries(given),
        },
        body: JSON.stringify(sent.body),
      });
      const response = await (await testApp()).fetch(request);
      const { code } = (await response.json()) as { code: string };
      return [response.status, code];
    }),
  );

  const { organizationId } = person;
  expect(answers).toEqual(changes.map(() => [403, 'ORIGIN_NOT_ALLOWED']));
  expect(await prisma.project.count({ where: { organizationId } })).toBe(0);
  expect((await browser.ask('/api/auth/session')).status).toBe(200);
});

test('the CSRF guard rejects a sign-in from another site', async () => {
  const { email } = await makeMemberWithPassword('member');
  const browser = openBrowser();

  const { status } = await browser.ask('/api/auth/sign-in', {
    method: 'POST',
    body: { email, password: PASSWORD },
    headers: { origin: EVIL, 'sec-fetch-site': 'cross-site' },
  });

  expect(status).toBe(403);
  expect(browser.cookies().size).toBe(0);
});

test('the CSRF guard rejects a read from another site', async () => {
  const browser = await signIn(await makeMemberWithPassword('member'));

  const { status } = await browser.ask('/api/projects', {
    headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
  });

  expect(status).toBe(403);
});

test('the CSRF guard accepts pages at any address that serves them', async () => {
  const browser = await signIn(await makeMemberWithPassword('owner'));
  const at = (origin: string, host: string) =>
    browser.ask('/api/projects', {
      method: 'POST',
      body: { name: 'A project' },
      headers: { origin, host },
    });

  const statuses = [
    (await at('http://127.0.0.1:3001', '127.0.0.1:3001')).status,
    (await at('http://127.0.0.1:3001', 'localhost:3001')).status,
  ];

  expect(statuses).toEqual([201, 403]);
});

test('the CSRF guard ignores requests with an API key', async () => {
  const person = await makeMemberWithPassword('owner');
  const browser = await signIn(person);
  const { body } = await browser.post('/api/api-keys', {
    name: 'CI',
    permissions: ['projects:write'],
  });

  const { status } = await openBrowser().ask('/api/projects', {
    method: 'POST',
    body: { name: 'A project' },
    headers: {
      authorization: `Bearer ${body.data.key}`,
      origin: EVIL,
      'sec-fetch-site': 'cross-site',
    },
  });

  expect(status).toBe(201);
});
