import { expect, test } from 'vitest';
import { createTestApp } from '../../support/app.ts';
import { rest } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

test('a name with special characters never changes the permissions of a caller', async () => {
  const organization = await makeOrganization();
  const { prisma } = await testDatabase();
  const name = `","${'projects:delete '.repeat(2)}",owner,\\off\\" (x)`;
  const { userId } = await organization.makeMember('member');
  const { key, id } = await organization.makeKey({ userId, permissions: ['projects:read'] });
  await prisma.apiKey.update({ where: { id }, data: { name } });
  await prisma.user.update({ where: { id: userId }, data: { name } });

  const { body } = await rest(key)('/api/me');

  expect(body.data).toMatchObject({
    role: 'member',
    permissions: ['projects:read'],
    user: { name },
    apiKey: { name },
  });
});

test('a renamed organization has its new name in the next request, also after renaming it back', async () => {
  const organization = await makeOrganization();
  const { prisma } = await testDatabase();
  const { key } = await organization.makeKey();
  const app = await createTestApp();
  const nameNow = async () => (await rest(key, app.fetch)('/api/me')).body.data.organization.name;
  const rename = (name: string) =>
    prisma.organization.update({ where: { id: organization.id }, data: { name } });
  await rename('First');
  const first = await nameNow();

  await rename('Second');
  const second = await nameNow();
  await rename('First');

  expect([first, second, await nameNow()]).toEqual(['First', 'Second', 'First']);
});
