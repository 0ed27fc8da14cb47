import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openBrowser } from '../../support/browser.ts';
import { testDatabase } from '../../support/database.ts';
import { makePasswordReset } from '../../support/password-resets.ts';
import { appPausedAfterReading } from '../../support/paused-app.ts';
import { makeMemberWithPassword, makePerson, PASSWORD, signIn } from '../../support/people.ts';

const PROFILE = '/api/auth/profile';

const newEmail = () => `${randomUUID()}@example.com`;

const trySignIn = async (email: string, password = PASSWORD) =>
  (await openBrowser().post('/api/auth/sign-in', { email, password })).status;

test('a user changes their own name without the password, and all sessions remain', async () => {
  const person = await makeMemberWithPassword('member');
  const [browser, other] = [await signIn(person), await signIn(person)];

  const changed = await browser.post(PROFILE, { name: ' Grace ' });

  const me = await other.ask('/api/me');
  expect(changed.body.data.user).toMatchObject({ name: 'Grace', email: person.email });
  expect([me.status, me.body.data.user.name]).toEqual([200, 'Grace']);
});

test('a change of the profile answers the fields that it changed', async () => {
  const person = await makeMemberWithPassword('member');
  const browser = await signIn(person);
  const email = newEmail();
  const changedBy = async (body: object) => (await browser.post(PROFILE, body)).body.changedFields;
  const { prisma } = await testDatabase();
  const read = () => prisma.user.findUniqueOrThrow({ where: { email } });
  const currentPassword = PASSWORD;

  expect(await changedBy({ name: person.name, email: person.email })).toEqual([]);
  expect(await changedBy({})).toEqual([]);
  expect(await changedBy({ name: 'Grace' })).toEqual(['name']);
  expect(await changedBy({ name: 'Grace', email, currentPassword })).toEqual(['email']);
  const before = await read();
  expect(await changedBy({ name: ' Grace ', email: email.toUpperCase() })).toEqual([]);
  expect(await read()).toEqual(before);
  const both = { name: 'Ada', email: person.email, currentPassword };
  expect(await changedBy(both)).toEqual(['name', 'email']);
});

test('a user who confirms a given name has chosen it', async () => {
  const person = await makeMemberWithPassword('member');
  const browser = await signIn(person);
  const { prisma } = await testDatabase();
  const where = { id: person.id };
  await prisma.user.update({ where, data: { needsName: true } });

  await browser.post(PROFILE, { name: person.name });

  expect(await prisma.user.findUniqueOrThrow({ where })).toMatchObject({ needsName: false });
});

test('a user changes their own email with the password, which ends all other sessions', async () => {
  const person = await makeMemberWithPassword('member');
  const [browser, other] = [await signIn(person), await signIn(person)];
  const email = newEmail();

  const changed = await browser.post(PROFILE, {
    name: 'Grace',
    email: email.toUpperCase(),
    currentPassword: PASSWORD,
  });

  expect([changed.status, changed.body.data.user]).toMatchObject([200, { name: 'Grace', email }]);
  expect((await browser.ask('/api/auth/session')).status).toBe(200);
  expect((await other.ask('/api/auth/session')).status).toBe(401);
  expect([await trySignIn(person.email), await trySignIn(email)]).toEqual([401, 200]);
});

test('an email does not change without the right password', async () => {
  const person = await makeMemberWithPassword('member');
  const browser = await signIn(person);
  const change = { name: 'Grace', email: newEmail() };

  const without = await browser.post(PROFILE, change);
  const wrong = await browser.post(PROFILE, { ...change, currentPassword: 'a wrong password' });

  const session = await browser.ask('/api/auth/session');
  expect([without.status, without.body.issues[0].path]).toEqual([400, 'currentPassword']);
  expect([wrong.status, wrong.body.code]).toEqual([403, 'PASSWORD_WRONG']);
  expect(session.body.data.user).toMatchObject({ name: person.name, email: person.email });
});

test('the current email of the user needs no password', async () => {
  const person = await makeMemberWithPassword('member');
  const [browser, other] = [await signIn(person), await signIn(person)];

  const { status } = await browser.post(PROFILE, { email: person.email.toUpperCase() });

  expect([status, (await other.ask('/api/auth/session')).status]).toEqual([200, 200]);
});

test('the email of another user is refused, also in concurrent changes', async () => {
  const [one, two, taken] = [await makePerson(), await makePerson(), await makePerson()];
  const browsers = [await signIn(one), await signIn(two)];
  const email = newEmail();
  const changeTo = (wanted: string) =>
    browsers.map((browser) => browser.post(PROFILE, { email: wanted, currentPassword: PASSWORD }));

  const refused = await Promise.all(changeTo(taken.email));
  const concurrent = await Promise.all(changeTo(email));

  expect(refused.map(({ body }) => body.code)).toEqual(['EMAIL_TAKEN', 'EMAIL_TAKEN']);
  expect(concurrent.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(concurrent.find(({ status }) => status === 409)?.body.code).toBe('EMAIL_TAKEN');
});

test('guesses of the password by profile changes are limited like sign-ins', async () => {
  const browser = await signIn(await makePerson());
  const guess = { email: newEmail(), currentPassword: 'a guess' };
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 11; attempt += 1) {
    statuses.push((await browser.post(PROFILE, guess)).status);
  }

  expect(statuses).toEqual([...Array(10).fill(403), 429]);
});

test('a sign-in opens no session while the email changes', async () => {
  const { prisma } = await testDatabase();
  const person = await makePerson();
  const browser = await signIn(person);
  const app = await appPausedAfterReading('$argon2id$', () =>
    browser.post(PROFILE, { email: newEmail(), currentPassword: PASSWORD }),
  );

  const { body } = await openBrowser(app).post('/api/auth/sign-in', {
    email: person.email,
    password: PASSWORD,
  });

  expect(body.code).toBe('SIGN_IN_FAILED');
  expect(await prisma.session.count({ where: { userId: person.id } })).toBe(1);
});

test('a session that ends during the change does not change the email', async () => {
  const person = await makePerson();
  const [own, other] = [await signIn(person), await signIn(person)];
  const app = await appPausedAfterReading('$argon2id$', () =>
    other.post('/api/auth/sign-out-everywhere'),
  );
  const [[name = '', value = ''] = []] = [...own.cookies()];

  const { body } = await openBrowser(app).ask(PROFILE, {
    method: 'POST',
    body: { email: newEmail(), currentPassword: PASSWORD },
    headers: { cookie: `${name}=${value}` },
  });

  expect(body.code).toBe('UNAUTHENTICATED');
  expect(await trySignIn(person.email)).toBe(200);
});

test('a right password of a profile change resets the rate limit of the account', async () => {
  const person = await makePerson();
  const browser = await signIn(person);
  const change = (email: string, currentPassword: string) =>
    browser.post(PROFILE, { email, currentPassword });
  for (let attempt = 0; attempt < 9; attempt += 1) await change(newEmail(), 'a guess');

  await change(newEmail(), PASSWORD);
  const { prisma } = await testDatabase();
  const { email } = await prisma.user.findUniqueOrThrow({ where: { id: person.id } });
  await change(person.email, PASSWORD);
  for (let attempt = 0; attempt < 9; attempt += 1) await change(newEmail(), 'a guess');

  expect(email).not.toBe(person.email);
  expect((await change(newEmail(), PASSWORD)).status).toBe(200);
});

test('changes of email and password keep the reset links and sessions of others', async () => {
  const [person, other] = [await makePerson(), await makePerson()];
  const { token } = await makePasswordReset({ userId: other.id });
  const [browser, theirs] = [await signIn(person), await signIn(other)];

  await browser.post(PROFILE, { email: newEmail(), currentPassword: PASSWORD });
  await browser.post('/api/auth/change-password', {
    currentPassword: PASSWORD,
    newPassword: 'another long password',
  });

  expect((await openBrowser().post('/api/auth/password-reset', { token })).status).toBe(200);
  expect((await theirs.ask('/api/auth/session')).status).toBe(200);
});

test('changing the email ends the open reset link', async () => {
  const person = await makePerson();
  const { token } = await makePasswordReset({ userId: person.id });
  const browser = await signIn(person);

  await browser.post(PROFILE, { email: newEmail(), currentPassword: PASSWORD });

  expect((await openBrowser().post('/api/auth/password-reset', { token })).status).toBe(404);
});

test('a profile changes only in a session', async () => {
  const { status, body } = await openBrowser().post(PROFILE, { name: 'Mallory' });

  expect([status, body.code]).toEqual([401, 'UNAUTHENTICATED']);
});

test('a user is asked for a name until the first change of the name', async () => {
  const { prisma } = await testDatabase();
  const person = await makePerson('Owner');
  await prisma.user.update({ where: { id: person.id }, data: { needsName: true } });
  const browser = await signIn(person);

  await browser.post(PROFILE, { email: newEmail(), currentPassword: PASSWORD });
  const before = await browser.ask('/api/auth/session');
  const changed = await browser.post(PROFILE, { name: 'Grace' });

  expect(before.body.data.user.needsName).toBe(true);
  expect(changed.body.data.user).toMatchObject({ name: 'Grace', needsName: false });
});
