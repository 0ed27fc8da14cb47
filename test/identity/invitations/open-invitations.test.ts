import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createTestApp } from '../../support/app.ts';
import { openBrowser } from '../../support/browser.ts';
import { rest } from '../../support/clients.ts';
import { statementsOf, testDatabase } from '../../support/database.ts';
import { makeInvitation } from '../../support/invitations.ts';
import { makeOrganization } from '../../support/organization.ts';
import { makeMemberWithPassword, PASSWORD, signIn } from '../../support/people.ts';

const PATH = '/api/invitations';
const LOOK = '/api/auth/invitation';
const ACCEPT = '/api/auth/accept-invitation';
const MAX_PENDING = 500;

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const ask = rest(key);
  const invite = (email = `${randomUUID()}@example.com`) =>
    ask(PATH, { method: 'POST', body: { email } });
  const withdraw = (id: string) => ask(`${PATH}/${id}`, { method: 'DELETE' });
  return { organization, key, ask, invite, withdraw };
}

test('open invitations are listed newest first, with their inviter and their state', async () => {
  const { organization, key } = await prepare();
  const { prisma } = await testDatabase();
  const expiresAt = new Date('2026-01-02T00:00:00Z');
  const made = [
    await makeInvitation(organization, { expiresAt }),
    await makeInvitation(organization, { inviterId: null, role: 'admin' }),
    await makeInvitation(organization),
  ];
  // PostgreSQL stores an updated row behind the others.
  const data = { createdAt: new Date(Date.now() - 1_000) };
  for (const { id } of made.slice(1).reverse()) {
    await prisma.invitation.update({ where: { id }, data });
  }
  const listAt = async (now: Date) =>
    (await rest(key, (await createTestApp({ now: () => now })).fetch)(PATH)).body.data;

  const before = await listAt(new Date(expiresAt.getTime() - 1));
  const after = await listAt(expiresAt);

  const [old, byAdministrator, latest] = made;
  expect(before).toMatchObject([
    { id: old?.id, role: 'member', status: 'pending', expiresAt: expiresAt.toISOString() },
    { id: latest?.id, email: latest?.email, invitedBy: { id: organization.ownerId } },
    { id: byAdministrator?.id, role: 'admin', invitedBy: null },
  ]);
  expect(after.map(({ status }: { status: string }) => status)).toEqual([
    'expired',
    'pending',
    'pending',
  ]);
});

test('an invitation of the server administrator lets a user join', async () => {
  const { organization } = await prepare();
  const { token } = await makeInvitation(organization, { inviterId: null });

  const seen = await openBrowser().post(LOOK, { token });
  const joined = await openBrowser().post(ACCEPT, { token, name: 'Grace', password: PASSWORD });

  expect(seen.body.data).toMatchObject({ organization: { name: 'Lighthouse' }, invitedBy: null });
  expect(joined.status).toBe(200);
});

test('withdrawing an invitation keeps the others, and works once', async () => {
  const { organization, ask, withdraw } = await prepare();
  const { id } = await makeInvitation(organization);
  const other = await makeInvitation(organization);
  const theirs = await makeInvitation(await makeOrganization());

  const withdrawn = await withdraw(id);

  expect(withdrawn.body.data).toMatchObject({ revoked: true, invitation: { id } });
  expect((await ask(PATH)).body.data).toMatchObject([{ id: other.id }]);
  for (const each of [id, theirs.id, randomUUID()]) {
    const { status, body } = await withdraw(each);
    expect([status, body.code]).toEqual([404, 'INVITATION_NOT_FOUND']);
  }
  expect((await openBrowser().post(LOOK, { token: theirs.token })).status).toBe(200);
});

test('a member of the organization is not invited', async () => {
  const { organization, invite } = await prepare();
  const { email } = await makeMemberWithPassword('member', organization);
  const elsewhere = await makeMemberWithPassword('member');

  const { status, body } = await invite(email.toUpperCase());

  expect([status, body.code]).toEqual([409, 'ALREADY_MEMBER']);
  expect(body.error).toContain(`${email} is already a member`);
  expect((await invite(elsewhere.email)).status).toBe(201);
});

test('an organization has 500 open invitations at most', async () => {
  const { organization, invite } = await prepare();
  const { prisma } = await testDatabase();
  const expiresAt = new Date(Date.now() + 60_000);
  const rowOf = (status: 'pending' | 'withdrawn') => ({
    ...{ organizationId: organization.id, role: 'member' as const, status, expiresAt },
    email: `${randomUUID()}@example.com`,
    tokenHash: randomUUID(),
  });
  const rows = Array.from({ length: MAX_PENDING - 1 }, () => rowOf('pending'));
  await prisma.invitation.createMany({ data: [...rows, rowOf('withdrawn')] });

  const last = await invite();
  const over = await invite();

  expect(last.status).toBe(201);
  expect([over.status, over.body.code]).toEqual([409, 'TOO_MANY_INVITATIONS']);
});

test('a user who joins by their session keeps its cookie', async () => {
  const { organization } = await prepare();
  const person = await makeMemberWithPassword('owner');
  const { token } = await makeInvitation(organization, { email: person.email });
  const browser = await signIn(person);

  const { status } = await browser.post(ACCEPT, { token });

  expect([status, browser.setCookies()]).toEqual([200, []]);
  expect((await browser.ask('/api/auth/session')).status).toBe(200);
});

test('a disabled user with a session does not join', async () => {
  const { organization } = await prepare();
  const person = await makeMemberWithPassword('owner');
  const { token } = await makeInvitation(organization, { email: person.email });
  const browser = await signIn(person);
  const { prisma } = await testDatabase();
  await prisma.user.update({ where: { id: person.id }, data: { disabledAt: new Date() } });

  const { status, body } = await browser.post(ACCEPT, { token, password: PASSWORD });

  expect([status, body.code]).toEqual([403, 'ACCOUNT_DISABLED']);
});

test('the use of an invitation locks its organization, as changes of access do', async () => {
  const { organization } = await prepare();
  const { token } = await makeInvitation(organization);

  const statements = await statementsOf(() =>
    openBrowser().post(ACCEPT, { token, name: 'Grace', password: PASSWORD }),
  );

  expect(statements.filter((sql) => /"organizations".* FOR NO KEY UPDATE/s.test(sql))).toHaveLength(
    1,
  );
});
