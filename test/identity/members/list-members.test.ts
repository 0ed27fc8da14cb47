import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { graphql, type Json, rest } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

const MEMBERS = '/api/users/members';

test('the list of members reads on after a member of the organization only', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { userId } = await organization.makeMember('member');
  const elsewhere = await makeOrganization();
  const read = (after: string) => rest(key)(`${MEMBERS}?after=${after}`);

  expect((await read(organization.ownerId)).body.data).toMatchObject([{ userId }]);
  expect((await read(userId)).body.data).toEqual([]);
  for (const after of [elsewhere.ownerId, randomUUID(), 'nobody']) {
    const { status, body } = await read(after);
    expect([status, body.code]).toEqual([400, 'VALIDATION_FAILED']);
  }
});

test('1,000 members are listed at a time, those of one moment by ID', async () => {
  const { prisma } = await testDatabase();
  const { id: organizationId, ownerId, makeKey } = await makeOrganization();
  const { key } = await makeKey();
  const users = Array.from({ length: 1_001 }, () => ({ id: randomUUID(), memberId: randomUUID() }));
  await prisma.user.createMany({
    data: users.map(({ id }) => ({ id, name: 'A member', email: `${id}@example.com` })),
  });
  const createdAt = new Date(Date.now() + 1_000);
  await prisma.member.createMany({
    data: users.map(({ id: userId, memberId: id }) => ({
      ...{ id, organizationId, userId, createdAt },
      role: 'member' as const,
    })),
  });

  const first = (await rest(key)(MEMBERS)).body;
  const second = (await rest(key)(`${MEMBERS}?after=${first.meta.nextCursor}`)).body;

  const listed = [...first.data, ...second.data].map(({ userId }: Json) => userId);
  const byMemberId = users.toSorted((one, other) => (one.memberId < other.memberId ? -1 : 1));
  expect([first.data.length, second.data.length]).toEqual([1_000, 2]);
  expect(listed).toEqual([ownerId, ...byMemberId.map(({ id }) => id)]);
  expect(second.meta.nextCursor).toBeNull();
});

test('the user of a member has the name and the email of the member', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { prisma } = await testDatabase();
  const { id, name, email } = await prisma.user.findUniqueOrThrow({
    where: { id: organization.ownerId },
  });

  const { body } = await graphql(key)('{ members { user { id name email } } }');

  expect(body.data.members).toEqual([{ user: { id, name, email } }]);
});
