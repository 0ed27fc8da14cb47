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

test('members who joined at one moment are listed by the ID of their membership', async () => {
  const { prisma } = await testDatabase();
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const createdAt = new Date(Date.now() + 1_000);
  for (const digit of [3, 1, 2]) {
    const { userId } = await organization.makeMember('member');
    const id = `${digit}${randomUUID().slice(1)}`;
    await prisma.member.updateMany({ where: { userId }, data: { id, createdAt } });
  }

  const { body } = await rest(key)(MEMBERS);

  const digits = body.data.slice(1).map(({ memberId }: Json) => memberId.at(0));
  expect(digits).toEqual(['1', '2', '3']);
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
