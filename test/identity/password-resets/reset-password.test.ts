import { expect, test } from 'vitest';
import { openBrowser } from '../../support/browser.ts';
import { rest } from '../../support/clients.ts';
import { statementsOf, testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';
import { makePasswordReset } from '../../support/password-resets.ts';
import { appPausedAfterReading } from '../../support/paused-app.ts';
import { makeMemberWithPassword, makePerson, PASSWORD, signIn } from '../../support/people.ts';

const LOOK = '/api/auth/password-reset';
const RESET = '/api/auth/reset-password';
const NEW_PASSWORD = 'another long password';

const reset = (token: string, newPassword = NEW_PASSWORD) =>
  openBrowser().post(RESET, { token, newPassword });

const trySignIn = async (email: string, password: string) =>
  (await openBrowser().post('/api/auth/sign-in', { email, password })).status;

test('a reset link shows its user, sets the password and ends all sessions', async () => {
  const { prisma } = await testDatabase();
  const person = await makeMemberWithPassword('member');
  const { token } = await makePasswordReset({ userId: person.id });
  const [own, other] = [await signIn(person), await signIn(person)];

  const seen = await openBrowser().post(LOOK, { token });
  const done = await own.post(RESET, { token, newPassword: NEW_PASSWORD });

  const { name, email } = person;
  expect(seen.body.data).toEqual({ name, email, expiresAt: expect.any(String) });
  expect([done.status, done.body.data]).toEqual([200, { email }]);
  expect((await own.ask('/api/auth/session')).status).toBe(401);
  expect((await other.ask('/api/auth/session')).status).toBe(401);
  expect(await prisma.session.count({ where: { userId: person.id } })).toBe(0);
  expect(await trySignIn(email, PASSWORD)).toBe(401);
  expect(await trySignIn(email, NEW_PASSWORD)).toBe(200);
});

test('of concurrent uses of a reset link, one sets the password', async () => {
  const person = await makePerson();
  const { token } = await makePasswordReset({ userId: person.id });
  const passwords = [1, 2, 3].map((each) => `${NEW_PASSWORD} ${each}`);

  const answers = await Promise.all(passwords.map((password) => reset(token, password)));

  const statuses = answers.map(({ status }) => status);
  expect([...statuses].sort()).toEqual([200, 404, 404]);
  expect(await trySignIn(person.email, passwords[statuses.indexOf(200)] ?? '')).toBe(200);
});

test('used, replaced, expired and unknown reset links get the same response', async () => {
  const { prisma } = await testDatabase();
  const person = await makePerson();
  const replaced = await makePasswordReset({ userId: person.id });
  const used = await makePasswordReset({ userId: person.id });
  await reset(used.token);
  const expiresAt = new Date(Date.now() - 1);
  const expired = await makePasswordReset({ userId: person.id, expiresAt });
  const { tokenHash } = await prisma.passwordReset.findUniqueOrThrow({
    where: { userId: person.id },
  });

  const answers = await Promise.all(
    [replaced.token, used.token, expired.token, 'never', '', tokenHash].flatMap((token) =>
      [LOOK, RESET].map(async (path) => {
        const sent = { token, ...(path === RESET && { newPassword: NEW_PASSWORD }) };
        const { status, body } = await openBrowser().post(path, sent);
        return `${status} ${body.code} ${body.error}`;
      }),
    ),
  );

  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toMatch(/^404 PASSWORD_RESET_NOT_FOUND/);
});

test('a too short new password keeps the reset link valid', async () => {
  const { id: userId } = await makePerson();
  const { token } = await makePasswordReset({ userId });

  const { status, body } = await reset(token, 'short');

  expect([status, body.issues[0].path]).toEqual([400, 'newPassword']);
  expect((await openBrowser().post(LOOK, { token })).status).toBe(200);
});

test('a disabled user cannot use a reset link', async () => {
  const { prisma } = await testDatabase();
  const { id, email } = await makePerson();
  const { token } = await makePasswordReset({ userId: id });
  await prisma.user.update({ where: { id }, data: { disabledAt: new Date() } });

  const answers = [await openBrowser().post(LOOK, { token }), await reset(token)];
  await prisma.user.update({ where: { id }, data: { disabledAt: null } });

  expect(answers.map(({ body }) => body.code)).toEqual(['ACCOUNT_DISABLED', 'ACCOUNT_DISABLED']);
  expect(await trySignIn(email, PASSWORD)).toBe(200);
});

test('a reset link gives a password to a user without one', async () => {
  const { prisma } = await testDatabase();
  const organization = await makeOrganization();
  const { ownerId: id } = organization;
  const { email } = await prisma.user.findUniqueOrThrow({ where: { id } });
  const { token } = await makePasswordReset({ userId: id });

  await reset(token);

  expect(await trySignIn(email, NEW_PASSWORD)).toBe(200);
});

test('a reset lifts the rate limit of sign-in for the account', async () => {
  const person = await makePerson();
  for (let attempt = 0; attempt < 11; attempt += 1) await trySignIn(person.email, 'a guess');
  const { token } = await makePasswordReset({ userId: person.id });

  const { status } = await reset(token);

  expect(status).toBe(200);
  expect(await trySignIn(person.email, NEW_PASSWORD)).toBe(200);
});

test('guesses of reset links from one address are limited like sign-ins', async () => {
  const browser = openBrowser();
  const guess = async (path: string) => {
    const sent = { token: 'guess', ...(path === RESET && { newPassword: NEW_PASSWORD }) };
    return (await browser.post(path, sent)).status;
  };
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 25; attempt += 1) {
    statuses.push(await guess(LOOK), await guess(RESET));
  }

  expect(new Set(statuses)).toEqual(new Set([404]));
  expect([await guess(LOOK), await guess(RESET)]).toEqual([429, 429]);
});

test('links that are valid do not count against the limit of their address', async () => {
  const { id: userId } = await makePerson();
  const { token } = await makePasswordReset({ userId });
  const browser = openBrowser();
  const statuses: number[] = [];

  for (let attempt = 0; attempt < 51; attempt += 1) {
    statuses.push((await browser.post(LOOK, { token })).status);
  }

  expect(new Set(statuses)).toEqual(new Set([200]));
});

test('the use of a link locks the organization of its maker, as changes of access do', async () => {
  const organization = await makeOrganization();
  const person = await makeMemberWithPassword('member', organization);
  const maker = { organizationId: organization.id, createdById: organization.ownerId };
  const locksOf = async (made: Partial<typeof maker>) => {
    const { token } = await makePasswordReset({ userId: person.id, ...made });
    const statements = await statementsOf(() => reset(token));
    return statements.filter((sql) => /"organizations".* FOR NO KEY UPDATE/s.test(sql)).length;
  };

  expect([await locksOf(maker), await locksOf({})]).toEqual([1, 0]);
});

test('a sign-in with the old password opens no session while the password is reset', async () => {
  const { prisma } = await testDatabase();
  const person = await makePerson();
  const { token } = await makePasswordReset({ userId: person.id });
  const app = await appPausedAfterReading('$argon2id$', () => reset(token));

  const { body } = await openBrowser(app).post('/api/auth/sign-in', {
    email: person.email,
    password: PASSWORD,
  });

  expect(body.code).toBe('SIGN_IN_FAILED');
  expect(await prisma.session.count({ where: { userId: person.id } })).toBe(0);
});

test('changing the password ends the open reset link', async () => {
  const person = await makePerson();
  const { token } = await makePasswordReset({ userId: person.id });
  const browser = await signIn(person);
  const change = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD };

  await browser.post('/api/auth/change-password', change);

  expect((await reset(token, 'a third long password')).status).toBe(404);
});

test('a reset link of an admin who is removed during its use sets no password', async () => {
  const organization = await makeOrganization();
  const owner = rest((await organization.makeKey()).key);
  const person = await makeMemberWithPassword('member', organization);
  const { userId: adminId } = await organization.makeMember('admin');
  const maker = { organizationId: organization.id, createdById: adminId };
  const { token } = await makePasswordReset({ userId: person.id, ...maker });
  const app = await appPausedAfterReading(person.email, () =>
    owner(`/api/users/members/${adminId}`, { method: 'DELETE' }),
  );

  const { status } = await openBrowser(app).post(RESET, { token, newPassword: NEW_PASSWORD });

  expect(status).toBe(404);
  expect(await trySignIn(person.email, PASSWORD)).toBe(200);
});
