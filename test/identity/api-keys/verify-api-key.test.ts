import { expect, test } from 'vitest';
import { createTestApp, TEST_SECRET } from '../../support/app.ts';
import { rest } from '../../support/clients.ts';
import { statementsOf, testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

const statusOf = async (key: string) => (await rest(key)('/api/me')).status;

test('the key of a disabled user is rejected immediately', async () => {
  const organization = await makeOrganization();
  const { userId } = await organization.makeMember('admin');
  const { key } = await organization.makeKey({ userId });
  const { prisma } = await testDatabase();
  expect(await statusOf(key)).toBe(200);

  await prisma.user.update({ where: { id: userId }, data: { disabledAt: new Date() } });

  expect(await statusOf(key)).toBe(401);
});

test('the key of a removed member is rejected immediately', async () => {
  const organization = await makeOrganization();
  const { userId } = await organization.makeMember('member');
  const { key } = await organization.makeKey({ userId });
  const { prisma } = await testDatabase();
  expect(await statusOf(key)).toBe(200);

  await prisma.member.deleteMany({ where: { organizationId: organization.id, userId } });

  expect(await statusOf(key)).toBe(401);
});

test('a key loses permissions with its user immediately', async () => {
  const organization = await makeOrganization();
  const { userId } = await organization.makeMember('admin');
  const { key } = await organization.makeKey({ userId });
  const { prisma } = await testDatabase();
  const before = await rest(key)('/api/me');

  await prisma.member.updateMany({
    where: { organizationId: organization.id, userId },
    data: { role: 'member' },
  });

  const after = await rest(key)('/api/me');
  expect(before.body.data.permissions).toContain('projects:delete');
  expect(after.body.data.permissions).not.toContain('projects:delete');
  expect(after.body.data.role).toBe('member');
});

test('a key is limited to its organization, even if its user is a member of others', async () => {
  const organization = await makeOrganization();
  const other = await makeOrganization();
  const { prisma } = await testDatabase();
  await prisma.member.create({
    data: { organizationId: other.id, userId: organization.ownerId, role: 'owner' },
  });
  await other.makeProject('Elsewhere');
  const { key } = await organization.makeKey();

  const { body } = await rest(key)('/api/projects');

  expect(body.data).toEqual([]);
});

test('concurrent key lookups share one statement', async () => {
  const organization = await makeOrganization();
  const keys = await Promise.all(Array.from({ length: 20 }, () => organization.makeKey()));

  const statements = await statementsOf(() =>
    Promise.all([...keys, ...keys].map(({ key }) => rest(key)('/api/me'))),
  );

  expect(statements).toHaveLength(1);
});

test('a malformed key never reaches the database', async () => {
  const statements = await statementsOf(() => rest('alm_k1_not-a-key')('/api/me'));

  expect(statements).toEqual([]);
});

test('each of many concurrent callers gets their own response', async () => {
  const organizations = await Promise.all(Array.from({ length: 10 }, () => makeOrganization()));
  const keys = await Promise.all(organizations.map((organization) => organization.makeKey()));

  const answers = await Promise.all(keys.map(({ key }) => rest(key)('/api/me')));

  expect(answers.map(({ body }) => body.data.organization.id)).toEqual(
    organizations.map(({ id }) => id),
  );
});

test('a key hashed under an older secret works and is rehashed when used', async () => {
  const organization = await makeOrganization();
  const older = 'the secret before, which is long enough';
  const { key, id } = await organization.makeKey({ secret: older });
  const both = await createTestApp({ secrets: [TEST_SECRET, older] });
  const newest = await createTestApp({ secrets: [TEST_SECRET] });
  const unknown = await organization.makeKey({ secret: 'a third secret, which is long enough' });
  expect((await rest(key, newest.fetch)('/api/me')).status).toBe(401);
  expect((await rest(unknown.key, both.fetch)('/api/me')).status).toBe(401);

  expect((await rest(key, both.fetch)('/api/me')).status).toBe(200);
  await both.flush();

  expect((await rest(key, newest.fetch)('/api/me')).body.data.apiKey.id).toBe(id);
});
