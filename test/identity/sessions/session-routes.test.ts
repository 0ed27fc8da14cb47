import { expect, test } from 'vitest';
import { TEST_URL, testApp } from '../../support/app.ts';
import { openBrowser } from '../../support/browser.ts';
import { makeMemberWithPassword, PASSWORD, signIn } from '../../support/people.ts';

const credentials = { email: 'nobody@example.com', password: PASSWORD };
const json = { 'content-type': 'application/json' };

type Row = { path: string; method: string; body?: unknown; status: number; error: RegExp };

const refused: Row[] = [
  { method: 'GET', path: '/api/auth/nothing', status: 404, error: /^Route not found/ },
  { method: 'GET', path: '/api/auth/sign-in', status: 405, error: /Use POST\.$/ },
  { path: '/api/auth/session', method: 'POST', body: {}, status: 405, error: /Use GET\.$/ },
  {
    method: 'GET',
    path: '/api/auth/session?full=1',
    status: 400,
    error: /Unknown parameter: full/,
  },
  {
    path: '/api/auth/sign-in',
    method: 'POST',
    body: { ...credentials, remember: true },
    status: 400,
    error: /Unknown field: remember\..*email, password/,
  },
];

test.each(refused)('$method $path is refused with $status', async ({ path, ...row }) => {
  const { method, body, status, error } = row;

  const answer = await openBrowser().ask(path, { method, body });

  expect(answer.status).toBe(status);
  expect(answer.body.error).toMatch(error);
  if (status === 405) expect(answer.headers.get('allow')).toBe(/Use (\w+)/.exec(error.source)?.[1]);
});

test('a session route refuses a body that is not JSON', async () => {
  const { fetch } = await testApp();
  const send = (body: string) =>
    fetch(
      new Request(`${TEST_URL}/api/auth/sign-in`, {
        method: 'POST',
        headers: { ...json, origin: TEST_URL, 'sec-fetch-site': 'same-origin' },
        body,
      }),
    );

  for (const body of ['{', '']) {
    const response = await send(body);
    expect([response.status, (await response.json()).code]).toEqual([400, 'MALFORMED_JSON']);
  }
});

test('the session is asked for by HEAD as by GET', async () => {
  const browser = await signIn(await makeMemberWithPassword('member'));
  const [[name = '', value = ''] = []] = [...browser.cookies()];
  const { fetch } = await testApp();
  const headers = { cookie: `${name}=${value}` };

  const { status } = await fetch(
    new Request(`${TEST_URL}/api/auth/session`, { method: 'HEAD', headers }),
  );

  expect(status).toBe(200);
});

test('the answers of session routes are not cached', async () => {
  const browser = await signIn(await makeMemberWithPassword('member'));

  const answers = [
    await browser.ask('/api/auth/session'),
    await browser.post('/api/auth/sign-out'),
  ];

  for (const { headers } of answers) expect(headers.get('cache-control')).toBe('no-store');
});

test('an API key is refused as the name of a user', async () => {
  const browser = await signIn(await makeMemberWithPassword('member'));
  const key = `alm_k1_${'k'.repeat(49)}`;

  const { status, body } = await browser.post('/api/auth/profile', { name: `Ada ${key}` });

  expect(status).toBe(400);
  expect(JSON.stringify(body)).not.toContain(key);
  expect((await browser.ask('/api/auth/session')).body.data.user.name).toBe('A member');
});

test('signing out removes the session cookie and sets no other', async () => {
  const browser = await signIn(await makeMemberWithPassword('member'));

  await browser.post('/api/auth/sign-out');

  expect(browser.setCookies()).toEqual([expect.stringMatching(/^almirant_session=; Max-Age=0/)]);
});
