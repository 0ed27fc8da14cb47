import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { permissions } from '../../../src/kernel/permission.ts';
import { effectivePermissions } from '../../../src/kernel/role.ts';
import { openBrowser } from '../../support/browser.ts';
import type { Json } from '../../support/clients.ts';
import { statementsOf, testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';
import { makeMemberWithPassword, PASSWORD, signIn } from '../../support/people.ts';
import { makeAppVersion } from '../../support/registered-operations.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;
const NEW_PASSWORD = 'another long password';

test.each(['owner', 'admin', 'member'] as const)(
  'a session of the role %s has the permissions of the role over GraphQL and REST',
  async (role) => {
    const person = await makeMemberWithPassword(role);
    const browser = await signIn(person);

    const graphql = await browser.graphql(
      '{ viewer { user { email } role permissions apiKey { id } organization { id } } }',
    );
    const rest = await browser.ask('/api/me');

    const allowed = [...effectivePermissions(role, permissions.join(' '))];
    expect(graphql.body.data.viewer).toMatchObject({
      user: { email: person.email },
      role: role.toUpperCase(),
      apiKey: null,
      organization: { id: person.organizationId },
    });
    expect(graphql.body.data.viewer.permissions).toHaveLength(allowed.length);
    expect(rest.body.data).toMatchObject({ role, apiKey: null, permissions: allowed });
  },
);

test('a session has no more permissions than the member', async () => {
  const browser = await signIn(await makeMemberWithPassword('member'));

  const { status, body } = await browser.post('/api/boards', { name: 'A board' });

  expect([status, body.code]).toEqual([403, 'PERMISSION_MISSING']);
  expect(body.error).toContain('which your role does not have');
});

test('a session route refuses a list or a text as its body in words', async () => {
  const browser = await signIn(await makeMemberWithPassword('member'));

  for (const sent of [['name'], 'name']) {
    const { status, body } = await browser.post('/api/auth/profile', sent);

    expect([status, body.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(body.error).not.toContain('Unknown field');
  }
});

test('the answer of a session route varies by the cookie', async () => {
  const browser = await signIn(await makeMemberWithPassword('member'));

  const { headers } = await browser.ask('/api/auth/session');

  expect(headers.get('vary')).toMatch(/\bcookie\b/i);
});

test('MCP rejects session cookies', async () => {
  const browser = await signIn(await makeMemberWithPassword('owner'));
  const call = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} };

  const answers = [await browser.post('/mcp', call), await browser.post('/api/mcp', call)];

  expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
    [401, 'UNAUTHENTICATED'],
    [401, 'UNAUTHENTICATED'],
  ]);
});

test('an API key takes precedence over a session cookie, even if it is invalid', async () => {
  const organization = await makeOrganization();
  const { key, id } = await organization.makeKey();
  const browser = await signIn(await makeMemberWithPassword('owner'));
  const askWith = (authorization: string) =>
    browser.ask('/api/me', { headers: { authorization, 'x-organization-id': undefined } });

  const right = await askWith(`Bearer ${key}`);
  const wrong = await askWith('Bearer alm_k1_wrong');

  expect(right.body.data.apiKey.id).toBe(id);
  expect(wrong.status).toBe(401);
});

test('a key created by a session works and is bounded by the role', async () => {
  const browser = await signIn(await makeMemberWithPassword('member'));

  const allowed = await browser.post('/api/api-keys', {
    name: 'CI',
    permissions: ['projects:write'],
  });
  const exceeding = await browser.post('/api/api-keys', {
    name: 'CI',
    permissions: ['projects:delete'],
  });

  expect(allowed.status).toBe(201);
  expect([exceeding.status, exceeding.body.code]).toEqual([403, 'PERMISSION_EXCEEDS_CALLER']);
});

test('a request by session with an idempotency key runs once', async () => {
  const browser = await signIn(await makeMemberWithPassword('owner'));
  const create = () =>
    browser.ask('/api/projects', {
      method: 'POST',
      body: { name: 'Once' },
      headers: { 'idempotency-key': 'once' },
    });

  const [first, second] = [await create(), await create()];

  expect(first.status).toBe(201);
  expect(second.body.data.id).toBe(first.body.data.id);
});

test('sign-out invalidates the session cookie', async () => {
  const person = await makeMemberWithPassword('member');
  const browser = await signIn(person);
  const other = await signIn(person);
  const [[name = '', value = ''] = []] = [...browser.cookies()];

  const answer = await browser.post('/api/auth/sign-out');

  const kept = { headers: { cookie: `${name}=${value}` } };
  const statuses = [
    (await openBrowser().ask('/api/auth/session', kept)).status,
    (await openBrowser().ask('/api/projects', kept)).status,
    (await other.ask('/api/auth/session')).status,
  ];
  expect(answer.body).toEqual({ success: true, data: { signedOut: true } });
  expect(browser.cookies().size).toBe(0);
  expect(statuses).toEqual([401, 401, 200]);
});

test('sign-out without a session succeeds', async () => {
  const { status } = await openBrowser().post('/api/auth/sign-out');

  expect(status).toBe(200);
});

test('sign-out everywhere ends all sessions of the user and no others', async () => {
  const person = await makeMemberWithPassword('member');
  const [one, other] = [await signIn(person), await signIn(person)];
  const stranger = await signIn(await makeMemberWithPassword('member'));

  const { body } = await one.post('/api/auth/sign-out-everywhere');

  expect([body.data, one.cookies().size]).toEqual([{ signedOut: true }, 0]);
  const statuses = [one, other, stranger].map(async (browser) => {
    const { status } = await browser.ask('/api/auth/session');
    return status;
  });
  expect(await Promise.all(statuses)).toEqual([401, 401, 200]);
});

test('ending and opening sessions locks the account', async () => {
  const person = await makeMemberWithPassword('member');
  let browser = openBrowser();
  const locksOf = async (action: () => Promise<unknown>) =>
    (await statementsOf(action)).filter((sql) => /"users".* FOR NO KEY UPDATE/s.test(sql)).length;

  const opening = await locksOf(async () => {
    browser = await signIn(person);
  });
  const ending = await locksOf(() => browser.post('/api/auth/sign-out-everywhere'));

  expect([opening, ending]).toEqual([1, 1]);
});

test('a session runs an operation by its ID as soon as its version is active', async () => {
  const person = await makeMemberWithPassword('member');
  const browser = await signIn(person);
  const run = () => browser.ask('/graphql', { method: 'POST', body: { documentId: 'who-am-i' } });
  const before = await run();

  const operations = { 'who-am-i': 'query WhoAmI { viewer { role } }' };
  await makeAppVersion(person.organizationId, { operations });

  expect(before.body.data).toBeUndefined();
  expect((await run()).body.data).toEqual({ viewer: { role: 'MEMBER' } });
});

test('a password change ends the other sessions and keeps the active organization', async () => {
  const person = await makeMemberWithPassword('member');
  const { prisma } = await testDatabase();
  const second = await makeOrganization();
  const membership = { organizationId: second.id, userId: person.id, role: 'admin' } as const;
  await prisma.member.create({ data: membership });
  const [browser, other] = [await signIn(person), await signIn(person)];
  await browser.post('/api/auth/organization', { organizationId: second.id });

  const changed = await browser.post('/api/auth/change-password', {
    currentPassword: PASSWORD,
    newPassword: NEW_PASSWORD,
  });

  const session = await browser.ask('/api/auth/session');
  const ended = await other.ask('/api/auth/session');
  const old = await openBrowser().post('/api/auth/sign-in', {
    email: person.email,
    password: PASSWORD,
  });
  expect(changed.status).toBe(200);
  expect(session.body.data.organization.id).toBe(second.id);
  expect([ended.status, old.status]).toEqual([401, 401]);
});

test.each([
  { currentPassword: 'wrong', newPassword: NEW_PASSWORD, status: 403, code: 'PASSWORD_WRONG' },
  {
    currentPassword: 'x'.repeat(129),
    newPassword: NEW_PASSWORD,
    status: 400,
    code: 'VALIDATION_FAILED',
  },
  { currentPassword: PASSWORD, newPassword: 'short', status: 400, code: 'VALIDATION_FAILED' },
  {
    currentPassword: PASSWORD,
    newPassword: 'x'.repeat(129),
    status: 400,
    code: 'VALIDATION_FAILED',
  },
])(
  'a password change from $currentPassword to $newPassword is rejected without effect',
  async (row) => {
    const person = await makeMemberWithPassword('member');
    const [browser, other] = [await signIn(person), await signIn(person)];
    const { status, code, ...passwords } = row;

    const answer = await browser.post('/api/auth/change-password', passwords);

    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await other.ask('/api/auth/session')).status).toBe(200);
    await expect(signIn(person)).resolves.toBeDefined();
  },
);

test('concurrent password changes end without server errors, and at least one succeeds', async () => {
  const person = await makeMemberWithPassword('member');
  const [[name = '', value = ''] = []] = [...(await signIn(person)).cookies()];
  const headers = { cookie: `${name}=${value}` };
  const change = (newPassword: string) =>
    openBrowser().ask('/api/auth/change-password', {
      method: 'POST',
      body: { currentPassword: PASSWORD, newPassword },
      headers,
    });

  const answers = await Promise.all(
    [1, 2, 3, 4].map((number) => change(`${NEW_PASSWORD} ${number}`)),
  );

  const statuses = new Set(answers.map(({ status }) => status));
  expect(statuses).toContain(200);
  expect([...statuses].filter((status) => ![200, 401, 403].includes(status))).toEqual([]);
});

test('the password change is rate-limited', async () => {
  const browser = await signIn(await makeMemberWithPassword('member'));
  const guess = () =>
    browser.post('/api/auth/change-password', {
      currentPassword: 'a guess',
      newPassword: NEW_PASSWORD,
    });
  for (let attempt = 0; attempt < 10; attempt += 1) await guess();

  expect((await guess()).status).toBe(429);
});

test('a password change resets the rate limit of the account', async () => {
  const browser = await signIn(await makeMemberWithPassword('member'));
  const change = async (currentPassword: string, newPassword = NEW_PASSWORD) =>
    (await browser.post('/api/auth/change-password', { currentPassword, newPassword })).status;
  for (let attempt = 0; attempt < 9; attempt += 1) await change('a guess');

  const changed = await change(PASSWORD);
  for (let attempt = 0; attempt < 9; attempt += 1) await change('a guess');

  expect([changed, await change(NEW_PASSWORD, PASSWORD)]).toEqual([200, 200]);
});

test('switching the organization affects only the current session', async () => {
  const { prisma } = await testDatabase();
  const first = await makeOrganization();
  const second = await makeOrganization();
  const project = await second.makeProject('Only here');
  const person = await makeMemberWithPassword('owner', first);
  const membership = { organizationId: second.id, userId: person.id, role: 'member' } as const;
  await prisma.member.create({ data: membership });
  const [browser, other] = [await signIn(person), await signIn(person)];

  const before = await browser.ask('/api/projects');
  const switched = await browser.post('/api/auth/organization', { organizationId: second.id });
  const after = await browser.ask('/api/projects');
  const elsewhere = await other.ask('/api/projects');

  const ids = [before, after, elsewhere].map(({ body }) => body.data.map(({ id }: Json) => id));
  expect(switched.body.data.organization).toMatchObject({ id: second.id, role: 'member' });
  expect(ids).toEqual([[], [project.id], []]);
});

test('a session cannot switch to an organization without an enabled membership', async () => {
  const { prisma } = await testDatabase();
  const person = await makeMemberWithPassword('owner');
  const { id: foreign } = await makeOrganization();
  const { id: disabled } = await makeOrganization();
  const membership = { organizationId: disabled, userId: person.id, disabledAt: new Date() };
  await prisma.member.create({ data: { ...membership, role: 'owner' } });
  const browser = await signIn(person);

  const answers = [foreign, disabled, 'nonsense'].map(async (organizationId) => {
    const { status, body } = await browser.post('/api/auth/organization', { organizationId });
    return [status, body.code];
  });

  expect(await Promise.all(answers)).toEqual([
    [404, 'ORGANIZATION_NOT_FOUND'],
    [404, 'ORGANIZATION_NOT_FOUND'],
    [400, 'VALIDATION_FAILED'],
  ]);
  const { body } = await browser.ask('/api/auth/session');
  expect(body.data.organization.id).toBe(person.organizationId);
});

test('a session is extended once a day by reading it, and not by other requests', async () => {
  const { prisma } = await testDatabase();
  const person = await makeMemberWithPassword('member');
  const browser = await signIn(person);
  const where = { userId: person.id };
  const expiresAt = new Date(Date.now() + 5 * DAY_MS);
  await prisma.session.updateMany({ where, data: { expiresAt } });
  const readExpiry = async () => (await prisma.session.findFirstOrThrow({ where })).expiresAt;

  await browser.ask('/api/projects');
  const cookies = browser.setCookies();
  const before = await readExpiry();
  const { body } = await browser.ask('/api/auth/session');
  const renewed = browser.setCookies();
  await browser.ask('/api/auth/session');

  const after = await readExpiry();
  expect([cookies, before]).toEqual([[], expiresAt]);
  expect(after.getTime()).toBeGreaterThan(Date.now() + 6 * DAY_MS);
  expect(body.data.session.expiresAt).toBe(after.toISOString());
  expect([renewed.length, browser.setCookies()]).toEqual([1, []]);
});

test('a session has the address and the browser of its sign-in, without API keys', async () => {
  const { prisma } = await testDatabase();
  const person = await makeMemberWithPassword('member');
  const [known, unknown] = [openBrowser(), openBrowser()];
  const sent = { method: 'POST', body: { email: person.email, password: PASSWORD } };
  const key = `alm_k1_${'k'.repeat(49)}`;

  await known.ask('/api/auth/sign-in', { ...sent, headers: { 'user-agent': `Firefox ${key}` } });
  await unknown.ask('/api/auth/sign-in', sent);

  const sessions = await prisma.session.findMany({
    where: { userId: person.id },
    orderBy: { createdAt: 'asc' },
  });
  expect(sessions).toMatchObject([
    { userAgent: expect.stringMatching(/^Firefox /), ipAddress: expect.stringMatching(/^10\./) },
    { userAgent: '', ipAddress: expect.stringMatching(/^10\./) },
  ]);
  expect(JSON.stringify(sessions)).not.toContain(key);
});

test('the organizations of a user are listed by the start of the memberships', async () => {
  const { prisma } = await testDatabase();
  const organizations = [
    await makeOrganization(),
    await makeOrganization(),
    await makeOrganization(),
  ];
  const [first, second, third] = organizations.map(({ id }) => id);
  const person = await makeMemberWithPassword('member', organizations[1]);
  const { id: userId } = person;
  const now = Date.now();
  const createdAt = (days: number) => new Date(now - days * DAY_MS);
  const join = (organizationId = '', id: string, days: number) =>
    prisma.member.create({
      data: { id, organizationId, userId, role: 'member', createdAt: createdAt(days) },
    });
  await join(third, `9${randomUUID().slice(1)}`, 2);
  await join(first, `1${randomUUID().slice(1)}`, 2);
  await prisma.member.updateMany({
    where: { userId, organizationId: second ?? '' },
    data: { createdAt: createdAt(1) },
  });

  const { body } = await (await signIn(person)).ask('/api/auth/session');

  const listed = body.data.organizations.map(({ id }: Json) => id);
  expect(listed).toEqual([first, third, second]);
  expect(body.data.organization.id).toBe(first);
});

test('an expired session is rejected', async () => {
  const { prisma } = await testDatabase();
  const person = await makeMemberWithPassword('member');
  const browser = await signIn(person);
  const expiresAt = new Date(Date.now() - 1_000);
  await prisma.session.updateMany({ where: { userId: person.id }, data: { expiresAt } });

  const statuses = [
    (await browser.ask('/api/projects')).status,
    (await browser.ask('/api/auth/session')).status,
  ];

  expect(statuses).toEqual([401, 401]);
});

test('a session cookie with a wrong or missing signature is rejected', async () => {
  const browser = await signIn(await makeMemberWithPassword('member'));
  const [[name = '', value = ''] = []] = [...browser.cookies()];
  const token = value.split('.')[0];
  const forged = [
    token,
    `${token}.`,
    `${token}.${'A'.repeat(43)}%3D`,
    'x',
    '%00',
    '',
    value + value,
  ];

  const statuses = await Promise.all(
    forged.map(async (each) => {
      const cookie = `${name}=${each}`;
      return (await openBrowser().ask('/api/projects', { headers: { cookie } })).status;
    }),
  );

  expect(new Set(statuses)).toEqual(new Set([401]));
});

test('a request by session takes a constant four statements', async () => {
  const person = await makeMemberWithPassword('owner');
  const browser = await signIn(person);
  await browser.ask('/api/tags');

  const statements = await statementsOf(() => browser.ask('/api/tags'));

  expect(statements).toHaveLength(4);
});
