import { expect, test } from 'vitest';
import type { Permission } from '../../../src/kernel/permission.ts';
import { permissions } from '../../../src/kernel/permission.ts';
import type { Role } from '../../../src/kernel/role.ts';
import { rest } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeInvitation } from '../../support/invitations.ts';
import { makeOrganization, type TestOrganization } from '../../support/organization.ts';
import { makeMemberWithPassword, signIn } from '../../support/people.ts';

async function makeManager(organization: TestOrganization, role: Role, given?: Permission[]) {
  const { userId } = await organization.makeMember(role);
  const { key } = await organization.makeKey({ userId, permissions: given ?? permissions });
  return { userId, ask: rest(key) };
}

const outcome = ({ status, body }: { status: number; body: { code?: string } }) =>
  body.code ?? status;

test.each([
  { by: 'owner', of: 'member', to: 'owner', expected: 200 },
  { by: 'owner', of: 'owner', to: 'member', expected: 200 },
  { by: 'admin', of: 'member', to: 'admin', expected: 200 },
  { by: 'admin', of: 'admin', to: 'member', expected: 200 },
  { by: 'admin', of: 'member', to: 'owner', expected: 'ROLE_EXCEEDS_CALLER' },
  { by: 'admin', of: 'owner', to: 'member', expected: 'ROLE_EXCEEDS_CALLER' },
  { by: 'member', of: 'member', to: 'admin', expected: 'PERMISSION_MISSING' },
] as const)(
  'a caller with role $by gives role $to to $of: $expected',
  async ({ by, of, to, expected }) => {
    const organization = await makeOrganization();
    const { ask } = await makeManager(organization, by);
    const { userId } = await organization.makeMember(of);

    const answer = await ask(`/api/users/members/${userId}`, {
      method: 'PATCH',
      body: { role: to },
    });

    const { prisma } = await testDatabase();
    const { role } = await prisma.member.findFirstOrThrow({ where: { userId } });
    expect(outcome(answer)).toBe(expected);
    expect(role).toBe(expected === 200 ? to : of);
  },
);

test('a key cannot give a role, or invite to one, with permissions that it lacks', async () => {
  const organization = await makeOrganization();
  const given: Permission[] = ['members:read', 'members:write'];
  const { ask } = await makeManager(organization, 'owner', given);
  const { userId } = await organization.makeMember('member');

  const answers = [
    await ask(`/api/users/members/${userId}`, { method: 'PATCH', body: { role: 'admin' } }),
    await ask('/api/invitations', { method: 'POST', body: { email: 'mallory@example.com' } }),
  ];

  expect(answers.map(outcome)).toEqual(['ROLE_EXCEEDS_CALLER', 'ROLE_EXCEEDS_CALLER']);
  expect(answers[0]?.body.error).toMatch(/permissions that you do not have: .*projects:read/);
});

test('an admin who gives the role owner is told to ask an owner', async () => {
  const organization = await makeOrganization();
  const { ask } = await makeManager(organization, 'admin');
  const { userId } = await organization.makeMember('member');

  const { body } = await ask(`/api/users/members/${userId}`, {
    method: 'PATCH',
    body: { role: 'owner' },
  });

  expect(body.error).toBe(
    'You are not an owner, so you cannot give the role owner or change an owner. Ask an owner.',
  );
});

test('a user who is no member of the organization is not found', async () => {
  const { ask } = await makeManager(await makeOrganization(), 'owner');
  const { ownerId } = await makeOrganization();

  for (const userId of [ownerId, '01890000-0000-7000-8000-000000000000']) {
    const path = `/api/users/members/${userId}`;
    const answers = [
      await ask(path, { method: 'PATCH', body: { role: 'admin' } }),
      await ask(path, { method: 'DELETE' }),
      await ask(`${path}/password-reset`, { method: 'POST', body: {} }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(answers.map(outcome))).toEqual(new Set(['MEMBER_NOT_FOUND']));
  }
});

test('a disabled member who gets another role stays disabled', async () => {
  const organization = await makeOrganization();
  const { ask } = await makeManager(organization, 'owner');
  const { userId } = await organization.makeMember('member');
  const patch = (body: object) => ask(`/api/users/members/${userId}`, { method: 'PATCH', body });
  const disabled = await patch({ isDisabled: true });
  const { disabledAt } = disabled.body.data;

  const changed = await patch({ role: 'admin' });
  const again = await patch({ isDisabled: true });

  expect(changed.body.data).toMatchObject({ role: 'admin', disabledAt });
  expect(again.body.data.disabledAt).toBe(disabledAt);
  const fields = [disabled, changed, again].map(({ body }) => body.changedFields);
  expect(fields).toEqual([['isDisabled'], ['role'], []]);
});

test('a new role does not end the sessions of the member', async () => {
  const organization = await makeOrganization();
  const { ask } = await makeManager(organization, 'owner');
  const person = await makeMemberWithPassword('member', organization);
  const browser = await signIn(person);

  await ask(`/api/users/members/${person.id}`, { method: 'PATCH', body: { role: 'admin' } });

  const { status, body } = await browser.ask('/api/users/me');
  expect([status, body.data.role]).toEqual([200, 'admin']);
});

test('a demoted member loses permissions with the next request', async () => {
  const organization = await makeOrganization();
  const { ask } = await makeManager(organization, 'owner');
  const admin = await makeManager(organization, 'admin');
  const create = () => admin.ask('/api/boards', { method: 'POST', body: { name: 'A board' } });

  const before = await create();
  await ask(`/api/users/members/${admin.userId}`, { method: 'PATCH', body: { role: 'member' } });
  const after = await create();

  expect([before, after].map(outcome)).toEqual([201, 'PERMISSION_MISSING']);
});

test('keys of a member are rejected while the member is disabled', async () => {
  const organization = await makeOrganization();
  const { ask } = await makeManager(organization, 'admin');
  const member = await makeManager(organization, 'member');
  const set = (disabled: boolean) =>
    ask(`/api/users/members/${member.userId}`, { method: 'PATCH', body: { isDisabled: disabled } });

  const disabled = await set(true);
  const off = await member.ask('/api/me');
  await set(false);
  const on = await member.ask('/api/me');

  expect(disabled.body.data.disabledAt).toEqual(expect.any(String));
  expect([off, on].map(outcome)).toEqual(['UNAUTHENTICATED', 200]);
});

test('a member disabled in one organization keeps access to another', async () => {
  const [one, other] = [await makeOrganization(), await makeOrganization()];
  const { ask } = await makeManager(one, 'owner');
  const { userId } = await one.makeMember('member');
  const { prisma } = await testDatabase();
  await prisma.member.create({ data: { organizationId: other.id, userId, role: 'member' } });
  const { key } = await other.makeKey({ userId });

  await ask(`/api/users/members/${userId}`, { method: 'PATCH', body: { isDisabled: true } });

  expect((await rest(key)('/api/me')).status).toBe(200);
});

test('removal of a member revokes their keys permanently and withdraws their invitations', async () => {
  const organization = await makeOrganization();
  const { ask } = await makeManager(organization, 'owner');
  const admin = await makeManager(organization, 'admin');
  await makeInvitation(organization, { inviterId: admin.userId });
  const kept = await makeInvitation(organization);
  const { prisma } = await testDatabase();

  const removed = await ask(`/api/users/members/${admin.userId}`, { method: 'DELETE' });
  const member = { organizationId: organization.id, userId: admin.userId };
  await prisma.member.create({ data: { ...member, role: 'admin' } });

  const invitations = await ask('/api/invitations');
  expect(removed.body.data).toMatchObject({
    removed: true,
    user: { id: admin.userId },
    revokedApiKeyCount: 1,
  });
  expect(outcome(await admin.ask('/api/me'))).toBe('UNAUTHENTICATED');
  expect(invitations.body.data).toMatchObject([{ id: kept.id }]);
});

test('objects created by a removed member remain under their name', async () => {
  const organization = await makeOrganization();
  const { ask } = await makeManager(organization, 'owner');
  const member = await makeManager(organization, 'member');
  await member.ask('/api/projects', { method: 'POST', body: { name: 'Lamp' } });
  await ask(`/api/users/members/${member.userId}`, { method: 'DELETE' });

  const projects = await ask('/api/projects');
  const keys = await ask('/api/api-keys?status=revoked');

  expect(projects.body.data).toMatchObject([{ name: 'Lamp' }]);
  expect(keys.body.data).toMatchObject([{ createdBy: { id: member.userId }, status: 'revoked' }]);
});

test.each([
  { action: 'disables', sent: { method: 'PATCH', body: { isDisabled: true } } },
  { action: 'removes', sent: { method: 'DELETE' } },
])('no member $action themselves', async ({ sent }) => {
  const organization = await makeOrganization();
  const { userId, ask } = await makeManager(organization, 'owner');

  expect(outcome(await ask(`/api/users/members/${userId}`, sent))).toBe('NOT_YOURSELF');
});

test('the last owner cannot be demoted', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();

  const answer = await rest(key)(`/api/users/members/${organization.ownerId}`, {
    method: 'PATCH',
    body: { role: 'admin' },
  });

  expect(outcome(answer)).toBe('LAST_OWNER');
});

test.each([{ role: 'owner' }, { isDisabled: false }])(
  'the last owner may stay an owner by %j',
  async (body) => {
    const organization = await makeOrganization();
    const { key } = await organization.makeKey();
    const path = `/api/users/members/${organization.ownerId}`;

    const answer = await rest(key)(path, { method: 'PATCH', body });

    expect(answer.body.data).toMatchObject({ role: 'owner', disabledAt: null });
  },
);

test('an admin changes and removes members while the only owner is disabled', async () => {
  const organization = await makeOrganization();
  const { ask } = await makeManager(organization, 'admin');
  const { userId } = await organization.makeMember('admin');
  const { prisma } = await testDatabase();
  const where = { id: organization.ownerId };
  await prisma.user.update({ where, data: { disabledAt: new Date() } });
  const path = `/api/users/members/${userId}`;

  const demoted = await ask(path, { method: 'PATCH', body: { role: 'member' } });
  const removed = await ask(path, { method: 'DELETE' });

  expect([demoted, removed].map(outcome)).toEqual([200, 200]);
});

test('one owner remains when two owners demote each other concurrently', async () => {
  const organization = await makeOrganization();
  const { ask, userId } = await makeManager(organization, 'owner');
  const { key } = await organization.makeKey();
  const demotion = { method: 'PATCH', body: { role: 'member' } };

  await Promise.all([
    ask(`/api/users/members/${organization.ownerId}`, demotion),
    rest(key)(`/api/users/members/${userId}`, demotion),
  ]);

  const { prisma } = await testDatabase();
  const where = { organizationId: organization.id, role: 'owner' } as const;
  expect(await prisma.member.count({ where })).toBe(1);
});

test('an owner whose account is disabled does not count as the remaining owner', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { userId: id } = await organization.makeMember('owner');
  const { prisma } = await testDatabase();
  await prisma.user.update({ where: { id }, data: { disabledAt: new Date() } });

  const answer = await rest(key)(`/api/users/members/${organization.ownerId}`, {
    method: 'PATCH',
    body: { role: 'admin' },
  });

  expect(outcome(answer)).toBe('LAST_OWNER');
});

test('a disabled owner does not count as the remaining owner', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { userId } = await organization.makeMember('owner');
  const patch = (id: string, body: object) =>
    rest(key)(`/api/users/members/${id}`, { method: 'PATCH', body });
  await patch(userId, { isDisabled: true });

  expect(outcome(await patch(organization.ownerId, { role: 'admin' }))).toBe('LAST_OWNER');
});
