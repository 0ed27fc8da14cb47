import { expect, test } from 'vitest';
import type { TestApp } from '../../support/app.ts';
import { type Browser, openBrowser } from '../../support/browser.ts';
import { rest } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';
import { appPausedAfterReading } from '../../support/paused-app.ts';
import { makeMemberWithPassword, PASSWORD, signIn } from '../../support/people.ts';

const ROUNDS = 8;
const NEW_PASSWORD = 'another long password';
const STORED_PASSWORD = '$argon2id$';

const changePassword = (browser: Browser, newPassword = NEW_PASSWORD) =>
  browser.post('/api/auth/change-password', { currentPassword: PASSWORD, newPassword });

const outcome = ({ status, body }: { status: number; body: { code?: string } }) =>
  body.code ?? status;

const trySignIn = (email: string, { app, password = PASSWORD }: Attempt = {}) =>
  openBrowser(app).post('/api/auth/sign-in', { email, password });

type Attempt = { app?: TestApp; password?: string };

async function countSessions(userId: string): Promise<number> {
  const { prisma } = await testDatabase();
  return prisma.session.count({ where: { userId } });
}

async function inRounds<Result>(round: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  while (results.length < ROUNDS) results.push(await round());
  return results;
}

test('a sign-in with the old password opens no session while the password changes', async () => {
  const outcomes = await inRounds(async () => {
    const person = await makeMemberWithPassword('member');
    const browser = await signIn(person);
    const app = await appPausedAfterReading(STORED_PASSWORD, () => changePassword(browser));

    const during = await trySignIn(person.email, { app });

    const changed = await browser.ask('/api/auth/session');
    return [outcome(during), outcome(changed), await countSessions(person.id)];
  });

  expect(outcomes).toEqual(Array(ROUNDS).fill(['SIGN_IN_FAILED', 200, 1]));
});

test('no session of the old password survives concurrent sign-ins and a password change', async () => {
  const outcomes = await inRounds(async () => {
    const person = await makeMemberWithPassword('member');
    const browser = await signIn(person);
    const [changed] = await Promise.all([
      changePassword(browser),
      trySignIn(person.email),
      trySignIn(person.email),
    ]);
    return [outcome(changed), await countSessions(person.id)];
  });

  expect(outcomes).toEqual(Array(ROUNDS).fill([200, 1]));
});

test('a sign-in opens no session while the user signs out everywhere', async () => {
  const person = await makeMemberWithPassword('member');
  const browser = await signIn(person);
  const app = await appPausedAfterReading(STORED_PASSWORD, () =>
    browser.post('/api/auth/sign-out-everywhere'),
  );

  expect(outcome(await trySignIn(person.email, { app }))).toBe('SIGN_IN_FAILED');
  expect(await countSessions(person.id)).toBe(0);
  expect(outcome(await trySignIn(person.email))).toBe(200);
});

test.each([
  { does: 'changes the password', path: 'change-password', open: 1, password: NEW_PASSWORD },
  { does: 'signs out everywhere', path: 'sign-out-everywhere', open: 0, password: PASSWORD },
])(
  'a password change opens no session while another browser $does',
  async ({ path, open, password }) => {
    const person = await makeMemberWithPassword('member');
    const [own, other] = [await signIn(person), await signIn(person)];
    const app = await appPausedAfterReading(STORED_PASSWORD, () =>
      path === 'change-password' ? changePassword(other) : other.post(`/api/auth/${path}`),
    );
    const [[name = '', value = ''] = []] = [...own.cookies()];

    const changed = await openBrowser(app).ask('/api/auth/change-password', {
      method: 'POST',
      body: { currentPassword: PASSWORD, newPassword: 'a third long password' },
      headers: { cookie: `${name}=${value}` },
    });

    expect(outcome(changed)).toBe('UNAUTHENTICATED');
    expect(await countSessions(person.id)).toBe(open);
    expect(outcome(await trySignIn(person.email, { password }))).toBe(200);
  },
);

test('a session that opens during the removal of its user does not get the organization back', async () => {
  const { prisma } = await testDatabase();
  const organization = await makeOrganization();
  const owner = rest((await organization.makeKey()).key);
  const person = await makeMemberWithPassword('member', organization);
  const app = await appPausedAfterReading(STORED_PASSWORD, () =>
    owner(`/api/users/members/${person.id}`, { method: 'DELETE' }),
  );
  const browser = openBrowser(app);

  await browser.post('/api/auth/sign-in', { email: person.email, password: PASSWORD });
  const member = { organizationId: organization.id, userId: person.id, role: 'member' } as const;
  await prisma.member.create({ data: member });

  expect(outcome(await browser.ask('/api/projects'))).toBe('ORGANIZATION_NOT_CHOSEN');
});

test('a person disabled in their oldest organization starts in the next', async () => {
  const { prisma } = await testDatabase();
  const [oldest, next] = [await makeOrganization(), await makeOrganization()];
  const person = await makeMemberWithPassword('member', oldest);
  await prisma.member.create({
    data: { organizationId: next.id, userId: person.id, role: 'member' },
  });
  await prisma.member.updateMany({
    where: { organizationId: oldest.id, userId: person.id },
    data: { disabledAt: new Date(), createdAt: new Date(0) },
  });

  const { body } = await trySignIn(person.email);

  expect(body.data.organization.id).toBe(next.id);
  expect(body.data.organizations).toHaveLength(1);
});
