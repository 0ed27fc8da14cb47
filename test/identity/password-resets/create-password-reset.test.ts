import { expect, test } from 'vitest';
import type { Prisma } from '../../../src/db/generated/client.ts';
import type { permissions } from '../../../src/kernel/permission.ts';
import { permissionsOf, type Role } from '../../../src/kernel/role.ts';
import { openBrowser } from '../../support/browser.ts';
import { rest } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization, type TestOrganization } from '../../support/organization.ts';
import { makeMemberWithPassword, signIn } from '../../support/people.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

const pathOf = (userId: string) => `/api/users/members/${userId}/password-reset`;
const post = { method: 'POST', body: {} };

const look = async (link: string) => {
  const token = link.slice(link.indexOf('#') + 1);
  return (await openBrowser().post('/api/auth/password-reset', { token })).status;
};

async function askAs(role: Role, organization: TestOrganization) {
  const { userId } = await organization.makeMember(role);
  return rest((await organization.makeKey({ userId })).key);
}

test('an admin gets a link that works for a day and is stored only as a hash', async () => {
  const { prisma } = await testDatabase();
  const organization = await makeOrganization();
  const ask = await askAs('admin', organization);
  const person = await makeMemberWithPassword('member', organization);

  const { status, body } = await ask(pathOf(person.id), post);

  const { link, expiresAt, user } = body.data;
  const [row] = await prisma.passwordReset.findMany({ where: { userId: person.id } });
  expect([status, user.email]).toEqual([201, person.email]);
  expect(link).toMatch(/^http:\/\/localhost:3001\/reset-password#[\w-]{43}$/);
  expect(Math.abs(Date.parse(expiresAt) - Date.now() - DAY_MS)).toBeLessThan(60_000);
  expect(JSON.stringify(row)).not.toContain(link.slice(link.indexOf('#') + 1));
  expect(await look(link)).toBe(200);
});

test('a new link of an admin replaces the link before', async () => {
  const organization = await makeOrganization();
  const ask = await askAs('admin', organization);
  const { userId } = await organization.makeMember('member');

  const links = [await ask(pathOf(userId), post), await ask(pathOf(userId), post)];

  const statuses = await Promise.all(links.map(({ body }) => look(body.data.link)));
  expect(statuses).toEqual([404, 200]);
});

test.each([
  { caller: 'owner', member: 'owner', status: 201 },
  { caller: 'admin', member: 'owner', status: 403 },
  { caller: 'admin', member: 'admin', status: 201 },
  { caller: 'member', member: 'member', status: 403 },
] as const)('the role $caller resets the role $member with $status', async (row) => {
  const organization = await makeOrganization();
  const ask = await askAs(row.caller, organization);
  const { userId } = await organization.makeMember(row.member);

  expect((await ask(pathOf(userId), post)).status).toBe(row.status);
});

test('a key cannot reset the password of a member with more permissions than the key', async () => {
  const organization = await makeOrganization();
  const { userId } = await organization.makeMember('member');
  const needed = [...new Set([...permissionsOf('member'), 'members:write' as const])];
  const resetWith = async (given: readonly (typeof permissions)[number][]) => {
    const { key } = await organization.makeKey({ permissions: given });
    return (await rest(key)(pathOf(userId), post)).status;
  };

  expect(await resetWith(needed)).toBe(201);
  expect(await resetWith(needed.filter((name) => name !== 'api-keys:write'))).toBe(403);
});

test('nobody resets their own password by a link', async () => {
  const person = await makeMemberWithPassword('owner');
  const browser = await signIn(person);

  const { status, body } = await browser.post(pathOf(person.id));

  expect([status, body.code]).toEqual([403, 'NOT_YOURSELF']);
});

test('a member of another organization gets a link from the server administrator only', async () => {
  const { prisma } = await testDatabase();
  const [organization, other] = [await makeOrganization(), await makeOrganization()];
  const ask = await askAs('admin', organization);
  const { userId } = await organization.makeMember('member');
  const elsewhere = { organizationId: other.id, userId, role: 'member' } as const;
  await prisma.member.create({ data: { ...elsewhere, disabledAt: new Date() } });

  const { status, body } = await ask(pathOf(userId), post);

  expect([status, body.code]).toEqual([409, 'MEMBER_OF_ANOTHER_ORGANIZATION']);
  expect(body.error).toContain('npm run password:reset');
});

test('a disabled user gets no reset link', async () => {
  const { prisma } = await testDatabase();
  const organization = await makeOrganization();
  const ask = await askAs('admin', organization);
  const { userId } = await organization.makeMember('member');
  await prisma.user.update({ where: { id: userId }, data: { disabledAt: new Date() } });

  const { status, body } = await ask(pathOf(userId), post);

  expect([status, body.code]).toEqual([403, 'ACCOUNT_DISABLED']);
});

test('a link is void once its maker may no longer change the member', async () => {
  const { prisma } = await testDatabase();
  const statusAfter = async (change: (ids: Ids) => Promise<unknown>) => {
    const organization = await makeOrganization();
    const admin = await organization.makeMember('admin');
    const ask = rest((await organization.makeKey(admin)).key);
    const { userId } = await organization.makeMember('member');
    const { body } = await ask(pathOf(userId), post);
    await change({ organizationId: organization.id, adminId: admin.userId, userId });
    return look(body.data.link);
  };
  const setMember = (userId: string, data: Prisma.MemberUpdateManyMutationInput) =>
    prisma.member.updateMany({ where: { userId }, data });

  const statuses = [
    await statusAfter(async () => {}),
    await statusAfter(({ adminId }) => setMember(adminId, { role: 'member' })),
    await statusAfter(({ adminId }) => setMember(adminId, { disabledAt: new Date() })),
    await statusAfter(({ adminId: id }) =>
      prisma.user.update({ where: { id }, data: { disabledAt: new Date() } }),
    ),
    await statusAfter(({ userId }) => setMember(userId, { role: 'owner' })),
    await statusAfter(async ({ userId }) => {
      const { id: organizationId } = await makeOrganization();
      await prisma.member.create({ data: { organizationId, userId, role: 'member' } });
    }),
    await statusAfter(({ adminId, organizationId }) => comeBack(organizationId, adminId)),
    await statusAfter(({ userId, organizationId }) => comeBack(organizationId, userId)),
  ];

  expect(statuses).toEqual([200, 404, 404, 404, 404, 404, 404, 404]);
});

type Ids = { organizationId: string; adminId: string; userId: string };

async function comeBack(organizationId: string, userId: string): Promise<void> {
  const { prisma } = await testDatabase();
  await prisma.member.deleteMany({ where: { organizationId, userId } });
  await prisma.member.create({ data: { organizationId, userId, role: 'admin' } });
}
