import { expect, test } from 'vitest';
import type { Prisma } from '../../../src/db/generated/client.ts';
import { openBrowser } from '../../support/browser.ts';
import { rest } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeInvitation } from '../../support/invitations.ts';
import { makeOrganization } from '../../support/organization.ts';
import { makeMemberWithPassword, makePerson, PASSWORD, signIn } from '../../support/people.ts';

const LOOK = '/api/auth/invitation';
const ACCEPT = '/api/auth/accept-invitation';
const DAY_MS = 24 * 60 * 60 * 1_000;

test('a new user who accepts an invitation gets an account and the invited role', async () => {
  const organization = await makeOrganization();
  const owner = await makeMemberWithPassword('owner', organization);
  const invited = await (await signIn(owner)).post('/api/invitations', {
    email: `Grace.${organization.id}@Example.com`,
    role: 'admin',
  });
  const { link } = invited.body.data;
  const token = link.slice(link.indexOf('#') + 1);
  const browser = openBrowser();

  const seen = await browser.post(LOOK, { token });
  const joined = await browser.post(ACCEPT, { token, name: 'Grace', password: PASSWORD });
  const members = await browser.ask('/api/users/members');

  const email = `grace.${organization.id}@example.com`;
  expect(link).toMatch(/^http:\/\/localhost:3001\/invitation#[\w-]{43}$/);
  expect(seen.body.data).toEqual({
    organization: { name: 'Lighthouse' },
    email,
    role: 'admin',
    invitedBy: { name: owner.name },
    expiresAt: expect.any(String),
    hasAccount: false,
  });
  expect(joined.body.data).toMatchObject({
    user: { name: 'Grace', email },
    organization: { id: organization.id, role: 'admin' },
  });
  expect(members.body.data).toHaveLength(3);
});

test('an invitation link works once', async () => {
  const { token } = await makeInvitation(await makeOrganization());
  const accept = () => openBrowser().post(ACCEPT, { token, name: 'Grace', password: PASSWORD });

  const answers = await Promise.all([accept(), accept(), accept()]);
  const later = await openBrowser().post(LOOK, { token });

  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect([later.status, later.body.code]).toEqual([404, 'INVITATION_NOT_FOUND']);
});

test('withdrawn, expired and unknown invitation links get the same response', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const withdrawn = await makeInvitation(organization);
  await rest(key)(`/api/invitations/${withdrawn.id}`, { method: 'DELETE' });
  const expired = await makeInvitation(organization, { expiresAt: new Date(Date.now() - 1) });
  const { prisma } = await testDatabase();
  const { tokenHash } = await prisma.invitation.findUniqueOrThrow({ where: { id: expired.id } });

  const answers = await Promise.all(
    [withdrawn.token, expired.token, 'never', '', tokenHash].flatMap((token) =>
      [LOOK, ACCEPT].map(async (path) => {
        const sent = { token, ...(path === ACCEPT && { name: 'Grace', password: PASSWORD }) };
        const { status, body } = await openBrowser().post(path, sent);
        return `${status} ${body.code} ${body.error}`;
      }),
    ),
  );

  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toMatch(/^404 INVITATION_NOT_FOUND/);
});

test('a link is rejected once its inviter may no longer give the role', async () => {
  const organization = await makeOrganization();
  const { prisma } = await testDatabase();
  const change = async (data: Prisma.MemberUpdateInput) => {
    const { userId } = await organization.makeMember('admin');
    const { token } = await makeInvitation(organization, { inviterId: userId });
    const where = { organizationId_userId: { organizationId: organization.id, userId } };
    await prisma.member.update({ where, data });
    return (await openBrowser().post(LOOK, { token })).status;
  };

  const statuses = [
    await change({}),
    await change({ role: 'member' }),
    await change({ disabledAt: new Date() }),
    await change({ user: { update: { disabledAt: new Date() } } }),
  ];

  expect(statuses).toEqual([200, 404, 404, 404]);
});

test('an invitation link does not sign in an existing user without the password', async () => {
  const organization = await makeOrganization();
  const person = await makePerson();
  const { token } = await makeInvitation(organization, { email: person.email });
  const tryWith = (body: object) => openBrowser().post(ACCEPT, { token, ...body });

  const seen = await openBrowser().post(LOOK, { token });
  const without = await tryWith({ name: 'Not Ada' });
  const wrong = await tryWith({ name: 'Not Ada', password: 'another long password' });
  const tooLong = await tryWith({ name: 'Not Ada', password: 'x'.repeat(129) });
  const right = await tryWith({ name: 'Not Ada', password: PASSWORD });

  expect(seen.body.data.hasAccount).toBe(true);
  expect([without.status, without.body.issues[0].path]).toEqual([400, 'password']);
  expect([wrong.status, wrong.body.code]).toEqual([401, 'SIGN_IN_FAILED']);
  expect([tooLong.status, tooLong.body.issues[0].path]).toEqual([400, 'password']);
  expect(right.body.data).toMatchObject({
    user: { id: person.id, name: 'Ada' },
    organization: { id: organization.id },
  });
});

test('only a session of the invited user replaces the password', async () => {
  const organization = await makeOrganization();
  const person = await makeMemberWithPassword('owner');
  const { token } = await makeInvitation(organization, { email: person.email });
  const stranger = await signIn(await makeMemberWithPassword('owner'));
  const browser = await signIn(person);

  const refused = await stranger.post(ACCEPT, { token });
  const joined = await browser.post(ACCEPT, { token });

  expect(refused.status).toBe(400);
  expect(joined.body.data.organization).toMatchObject({ id: organization.id, role: 'member' });
  expect(joined.body.data.organizations).toHaveLength(2);
});

test('the rate limit of an email does not block a new user with an invitation', async () => {
  const { token, email } = await makeInvitation(await makeOrganization());
  for (let attempt = 0; attempt < 11; attempt += 1) {
    await openBrowser().post('/api/auth/sign-in', { email, password: 'a guess' });
  }

  const { status } = await openBrowser().post(ACCEPT, { token, name: 'Grace', password: PASSWORD });

  expect(status).toBe(200);
});

test('a too short password creates no account and keeps the link valid', async () => {
  const { token, email } = await makeInvitation(await makeOrganization());
  const { prisma } = await testDatabase();

  const short = await openBrowser().post(ACCEPT, { token, name: 'Grace', password: 'short' });
  const nameless = await openBrowser().post(ACCEPT, { token, password: PASSWORD });

  expect([short.status, short.body.issues[0].path]).toEqual([400, 'password']);
  expect([nameless.status, nameless.body.issues[0].path]).toEqual([400, 'name']);
  expect(await prisma.user.count({ where: { email } })).toBe(0);
  expect((await openBrowser().post(LOOK, { token })).status).toBe(200);
});

test('accepting an invitation does not change the role of a member', async () => {
  const organization = await makeOrganization();
  const person = await makeMemberWithPassword('member', organization);
  const { token } = await makeInvitation(organization, { email: person.email, role: 'admin' });
  const browser = await signIn(person);

  const { status, body } = await browser.post(ACCEPT, { token });

  const session = await browser.ask('/api/auth/session');
  expect([status, body.code]).toEqual([409, 'ALREADY_MEMBER']);
  expect(session.body.data.organization.role).toBe('member');
});

test('an expired invitation does not block a new one for the same user', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const old = await makeInvitation(organization, { expiresAt: new Date(Date.now() - DAY_MS) });
  const invite = () =>
    rest(key)('/api/invitations', { method: 'POST', body: { email: old.email } });

  const again = await invite();
  const twice = await invite();

  expect(again.status).toBe(201);
  expect([twice.status, twice.body.code]).toEqual([409, 'ALREADY_INVITED']);
});
