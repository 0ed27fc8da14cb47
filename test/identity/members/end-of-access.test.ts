import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { rest } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';
import { makeMemberWithPassword, signIn } from '../../support/people.ts';

const ROUNDS = 10;

async function makeRemoval() {
  const organization = await makeOrganization();
  const { key: owners } = await organization.makeKey();
  const { userId } = await organization.makeMember('admin');
  const { key } = await organization.makeKey({ userId });
  const remove = () => rest(owners)(`/api/users/members/${userId}`, { method: 'DELETE' });
  return { organization, userId, ask: rest(key), remove };
}

test('no key or invitation that is created during the removal of its maker survives', async () => {
  const { prisma } = await testDatabase();
  const survivors: unknown[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { organization, userId, ask, remove } = await makeRemoval();
    const body = { name: 'Left behind', permissions: ['projects:read'] };
    const email = `${randomUUID()}@example.com`;
    const creations = () => [
      ask('/api/api-keys', { method: 'POST', body }),
      ask('/api/invitations', { method: 'POST', body: { email } }),
    ];

    const before = creations();
    const removed = remove();
    await Promise.all([...before, removed, ...creations()]);

    const organizationId = organization.id;
    const member = { organizationId, userId, role: 'admin' } as const;
    await prisma.member.create({ data: member });
    survivors.push(
      ...(await prisma.apiKey.findMany({ where: { organizationId, userId, revokedAt: null } })),
      ...(await prisma.invitation.findMany({ where: { organizationId, status: 'pending' } })),
    );
    expect((await removed).status).toBe(200);
  }
  expect(survivors).toEqual([]);
});

test.each([
  { does: 'removal', request: { method: 'DELETE' } },
  { does: 'disabling', request: { method: 'PATCH', body: { isDisabled: true } } },
])('$does of a member ends their sessions of this organization only', async ({ request }) => {
  const { prisma } = await testDatabase();
  const [organization, other] = [await makeOrganization(), await makeOrganization()];
  const owner = rest((await organization.makeKey()).key);
  const person = await makeMemberWithPassword('member', organization);
  const elsewhere = { organizationId: other.id, userId: person.id, role: 'member' } as const;
  await prisma.member.create({ data: elsewhere });
  const [here, there] = [await signIn(person), await signIn(person)];
  await there.post('/api/auth/organization', { organizationId: other.id });

  await owner(`/api/users/members/${person.id}`, request);
  await prisma.member.upsert({
    where: { organizationId_userId: { organizationId: organization.id, userId: person.id } },
    create: { organizationId: organization.id, userId: person.id, role: 'member' },
    update: { disabledAt: null },
  });

  const statuses = [await here.ask('/api/projects'), await there.ask('/api/projects')];
  expect(statuses.map(({ status }) => status)).toEqual([401, 200]);
});
