import { expect, test } from 'vitest';
import { rest } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

/** An owner's key, a victim, and a member who takes a name. */
async function prepare(name: string) {
  const organization = await makeOrganization();
  const { prisma } = await testDatabase();
  const { key } = await organization.makeKey();
  const [victim, mallory] = [
    await organization.makeMember('member'),
    await organization.makeMember('member'),
  ];
  const { email } = await prisma.user.findUniqueOrThrow({ where: { id: victim.userId } });
  const taken = name.replace('<email>', email);
  await prisma.user.update({ where: { id: mallory.userId }, data: { name: taken } });
  const roleOf = async (userId: string) =>
    (await prisma.member.findFirstOrThrow({ where: { userId } })).role;
  return { organization, send: rest(key), taken, victim, mallory, roleOf };
}

const emailOf = async (id: string) =>
  (await (await testDatabase()).prisma.user.findUniqueOrThrow({ where: { id } })).email;

test('a member who takes the email of another one as their name gets no role of theirs', async () => {
  const { send, taken, victim, mallory, roleOf } = await prepare('<email>');

  const answer = await send(`/api/users/members/${encodeURIComponent(taken)}`, {
    method: 'PATCH',
    body: { role: 'admin' },
  });

  expect(answer.status).toBe(200);
  expect([await roleOf(victim.userId), await roleOf(mallory.userId)]).toEqual(['admin', 'member']);
});

test.each(['gone@example.com', 'Mallory'])(
  'a role is given by ID or email, not to the member who has the name %s',
  async (name) => {
    const { send, taken, mallory, roleOf } = await prepare(name);

    const answer = await send(`/api/users/members/${encodeURIComponent(taken)}`, {
      method: 'PATCH',
      body: { role: 'admin' },
    });

    expect(answer).toMatchObject({ status: 400, body: { code: 'UNKNOWN_NAME' } });
    expect(answer.body.error).toContain(await emailOf(mallory.userId));
    expect(await roleOf(mallory.userId)).toBe('member');
  },
);

test.each(['Grace', ' grace '])('a member is found by the name "%s"', async (name) => {
  const { send, organization, mallory } = await prepare('Grace');
  const { id } = await organization.makeWorkItem();

  const added = await send(`/api/work-items/${id}/assignees`, {
    method: 'POST',
    body: { userId: name },
  });

  expect(added).toMatchObject({ status: 201, body: { data: { userId: mallory.userId } } });
});

test.each(['me', 'ME', ' me '])(
  '%s is the user of the request, also if a member has the name',
  async (me) => {
    const { send, organization } = await prepare(me);
    const { id } = await organization.makeWorkItem();

    const added = await send(`/api/work-items/${id}/assignees`, {
      method: 'POST',
      body: { userId: me },
    });
    const listed = await send(`/api/work-items?assignee=${me}`);

    expect(added.status).toBe(201);
    expect(listed.body.data.map((item: { id: string }) => item.id)).toEqual([id]);
    expect((await send(`/api/work-items/${id}`)).body.data.assignees).toMatchObject([
      { userId: organization.ownerId },
    ]);
  },
);

test('an email finds the items of its member, also if another one has it as their name', async () => {
  const { send, organization, taken, victim, mallory } = await prepare('<email>');
  const [one, other] = [await organization.makeWorkItem(), await organization.makeWorkItem()];
  await send(`/api/work-items/${one.id}/assignees`, { method: 'POST', body: victim });
  await send(`/api/work-items/${other.id}/assignees`, { method: 'POST', body: mallory });

  const listed = await send(`/api/work-items?assignee=${encodeURIComponent(taken)}`);

  expect(listed.body.data.map((item: { id: string }) => item.id)).toEqual([one.id]);
});
