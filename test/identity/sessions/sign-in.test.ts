import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { createTestApp } from '../../support/app.ts';
import { openBrowser } from '../../support/browser.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';
import { makeMemberWithPassword, makePerson, PASSWORD, signIn } from '../../support/people.ts';

const SIGN_IN = '/api/auth/sign-in';

test('sign-in activates the first organization of the user and lists all', async () => {
  const organization = await makeOrganization();
  const person = await makeMemberWithPassword('admin', organization);
  const browser = openBrowser();

  const signedIn = await browser.post(SIGN_IN, { email: person.email, password: PASSWORD });
  const session = await browser.ask('/api/auth/session');

  const theirs = { id: organization.id, name: 'Lighthouse', role: 'admin' };
  expect(signedIn.status).toBe(200);
  expect(signedIn.body).toMatchObject({
    success: true,
    data: {
      user: { id: person.id, name: 'A admin', email: person.email },
      organization: theirs,
      organizations: [theirs],
    },
  });
  expect(session.body.data).toEqual(signedIn.body.data);
});

test.each([
  ['the same user', 0],
  ['another user', 1],
])('signing in again as %s ends the former session of the browser', async (_, index) => {
  const people = [await makeMemberWithPassword('member'), await makeMemberWithPassword('member')];
  const browser = await signIn(people[0] as { email: string });
  const elsewhere = await signIn(people[0] as { email: string });
  const former = browser.cookies().get('almirant_session');

  await browser.post(SIGN_IN, { email: people[index]?.email, password: PASSWORD });

  const headers = { cookie: `almirant_session=${former}` };
  expect((await openBrowser().ask('/api/auth/session', { headers })).status).toBe(401);
  expect((await browser.ask('/api/auth/session')).body.data.user.email).toBe(people[index]?.email);
  expect((await elsewhere.ask('/api/auth/session')).status).toBe(200);
});

test('sign-in ignores the case of an email and surrounding spaces', async () => {
  const { email } = await makeMemberWithPassword('member');

  const answer = await openBrowser().post(SIGN_IN, {
    email: ` ${email.toUpperCase()} `,
    password: PASSWORD,
  });

  expect(answer.status).toBe(200);
});

test('sign-in rejects an email with a NUL character', async () => {
  const answer = await openBrowser().post(SIGN_IN, {
    email: 'a\0@example.com',
    password: PASSWORD,
  });

  expect([answer.status, answer.body.code]).toEqual([400, 'VALIDATION_FAILED']);
});

test('a wrong password and an unknown email get the same response', async () => {
  const { email } = await makeMemberWithPassword('member');
  const browser = openBrowser();

  const wrong = await browser.post(SIGN_IN, { email, password: 'wrong horse battery' });
  const unknown = await browser.post(SIGN_IN, {
    email: `${randomUUID()}@example.com`,
    password: PASSWORD,
  });
  const noAddress = await browser.post(SIGN_IN, { email: 'nobody', password: PASSWORD });

  const { meta: _one, ...first } = wrong.body;
  const { meta: _other, ...second } = unknown.body;
  const { meta: _third, ...third } = noAddress.body;
  expect(wrong.status).toBe(401);
  expect(first).toMatchObject({
    code: 'SIGN_IN_FAILED',
    error: 'Email or password is wrong. Check both and try again.',
  });
  expect([second, third]).toEqual([first, first]);
  expect(browser.cookies().size).toBe(0);
});

test.each([
  { body: {} },
  { body: { email: 'a@example.com' } },
  { body: { email: ['a@example.com'], password: {} } },
  { body: { email: 'a@example.com', password: 'x'.repeat(129) } },
  { body: [] },
  { body: null },
  { body: 7 },
])('sign-in rejects the body $body', async ({ body }) => {
  const answer = await openBrowser().post(SIGN_IN, body);

  expect([answer.status, answer.body.code]).toEqual([400, 'VALIDATION_FAILED']);
});

test('sign-in rejects a body in form encoding', async () => {
  const { status } = await openBrowser().ask(SIGN_IN, {
    method: 'POST',
    body: {},
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

  expect(status).toBe(415);
});

test('the eleventh attempt for an account is rejected before verification, from any address', async () => {
  const { email } = await makeMemberWithPassword('member');
  const browser = openBrowser();
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 11; attempt += 1) {
    statuses.push((await browser.post(SIGN_IN, { email, password: 'wrong' })).status);
  }

  const right = await openBrowser().post(SIGN_IN, { email, password: PASSWORD });

  expect(statuses).toEqual([...Array(10).fill(401), 429]);
  expect([right.status, right.body.code]).toEqual([429, 'RATE_LIMITED']);
  expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(800);
});

test('the rate limit of sign-in applies to unknown emails', async () => {
  const email = `${randomUUID()}@example.com`;
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 11; attempt += 1) {
    statuses.push((await openBrowser().post(SIGN_IN, { email, password: 'wrong' })).status);
  }

  expect(statuses.at(-1)).toBe(429);
});

test('the rate limit of sign-in counts concurrent attempts', async () => {
  const { email } = await makeMemberWithPassword('member');
  const attempts = Array.from({ length: 14 }, () =>
    openBrowser().post(SIGN_IN, { email, password: 'wrong' }),
  );

  const statuses = (await Promise.all(attempts)).map(({ status }) => status).sort();

  expect(statuses).toEqual([...Array(10).fill(401), ...Array(4).fill(429)]);
});

test('a successful sign-in resets the rate limit of the account', async () => {
  const { email } = await makeMemberWithPassword('member');
  const wrong = () => openBrowser().post(SIGN_IN, { email, password: 'wrong' });
  for (let attempt = 0; attempt < 9; attempt += 1) await wrong();
  await signIn({ email });
  for (let attempt = 0; attempt < 9; attempt += 1) await wrong();

  await expect(signIn({ email })).resolves.toBeDefined();
});

test('a disabled user cannot sign in, and their sessions are rejected immediately', async () => {
  const { prisma } = await testDatabase();
  const person = await makeMemberWithPassword('owner');
  const browser = await signIn(person);
  await prisma.user.update({ where: { id: person.id }, data: { disabledAt: new Date() } });

  const again = await openBrowser().post(SIGN_IN, { email: person.email, password: PASSWORD });
  const session = await browser.ask('/api/auth/session');
  const projects = await browser.ask('/api/projects');

  expect([again.status, again.body.code]).toEqual([403, 'ACCOUNT_DISABLED']);
  expect([session.status, projects.status]).toEqual([401, 401]);
});

test('a user without an organization can sign in and gets ORGANIZATION_NOT_CHOSEN', async () => {
  const browser = await signIn(await makePerson());

  const session = await browser.ask('/api/auth/session');
  const projects = await browser.ask('/api/projects');

  expect(session.body.data).toMatchObject({ organization: null, organizations: [] });
  expect([projects.status, projects.body.code]).toEqual([403, 'ORGANIZATION_NOT_CHOSEN']);
  const headers = { 'x-organization-id': randomUUID() };
  const named = await browser.ask('/api/projects', { headers });
  expect([named.status, named.body.code]).toEqual([403, 'ORGANIZATION_NOT_CHOSEN']);
});

test('the session cookie is HttpOnly, SameSite and bound to the host', async () => {
  const person = await makeMemberWithPassword('member');
  const plain = await signIn(person);
  const publicUrl = 'https://almirant.example.com';
  const secureApp = await createTestApp({ publicUrl });
  const secure = openBrowser(secureApp);
  await secure.ask(SIGN_IN, {
    method: 'POST',
    body: { email: person.email, password: PASSWORD },
    headers: { origin: publicUrl },
  });

  const attributes = 'Max-Age=604800; Path=/; HttpOnly; ';
  expect(plain.setCookies()).toEqual([
    expect.stringMatching(new RegExp(`^almirant_session=[^;]+; ${attributes}SameSite=Strict$`)),
  ]);
  expect(secure.setCookies()).toEqual([
    expect.stringMatching(
      new RegExp(`^__Host-almirant_session=[^;]+; ${attributes}Secure; SameSite=Strict$`),
    ),
  ]);
});

test('the session cookie is Secure also if PUBLIC_URL is HTTPS in upper case', async () => {
  const person = await makeMemberWithPassword('member');
  const browser = openBrowser(await createTestApp({ publicUrl: 'HTTPS://Almirant.example.com' }));

  await browser.ask(SIGN_IN, {
    method: 'POST',
    body: { email: person.email, password: PASSWORD },
    headers: { origin: 'https://almirant.example.com' },
  });

  expect(browser.setCookies()).toEqual([expect.stringMatching(/^__Host-.*; Secure; /)]);
});

test('better-auth variables in the environment do not affect sessions', async () => {
  const person = await makeMemberWithPassword('member');
  vi.stubEnv('BETTER_AUTH_SECRETS', '1:a secret of another program that is long enough');
  const browser = await signIn(person, await createTestApp()).finally(vi.unstubAllEnvs);
  const cookie = [...browser.cookies()].map((pair) => pair.join('=')).join('; ');

  const { status } = await openBrowser().ask('/api/auth/session', { headers: { cookie } });

  expect(status).toBe(200);
});

test('logs contain no passwords and no session cookies', async () => {
  const app = await createTestApp();
  const person = await makeMemberWithPassword('member');
  await openBrowser(app).post(SIGN_IN, { email: person.email, password: 'wrong horse battery' });
  const browser = await signIn(person, app);
  await browser.ask('/api/projects');
  const [cookie = ''] = browser.cookies().values();

  const log = app.logLines.join('\n');

  expect(app.logLines.length).toBeGreaterThanOrEqual(3);
  for (const secret of [PASSWORD, 'wrong horse', cookie.slice(0, 20), person.email]) {
    expect(log).not.toContain(secret);
  }
});
