import { expect, test } from 'vitest';
import { graphql, rest } from '../../support/clients.ts';
import { contentOf } from '../../support/content.ts';
import { statementsOf } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

test('the creator of a project is its owner', async () => {
  const organization = await makeOrganization();
  const { userId } = await organization.makeMember('member');
  const { key } = await organization.makeKey({ userId });

  const { body } = await rest(key)('/api/projects', { method: 'POST', body: { name: 'Beacon' } });

  const members = await rest(key)(`/api/projects/${body.data.id}/members`);
  expect(members.body.data).toMatchObject([
    { projectId: body.data.id, userId, role: 'owner', user: { id: userId, name: 'A member' } },
  ]);
});

test('the owner of a project adds and removes members', async () => {
  const organization = await makeOrganization();
  const { userId: ownerId } = await organization.makeMember('member');
  const { userId } = await organization.makeMember('member');
  const { id: projectId } = await organization.makeProject();
  await organization.makeProjectMember({ projectId, userId: ownerId, role: 'owner' });
  const { key } = await organization.makeKey({ userId: ownerId });
  const path = `/api/projects/${projectId}/members`;

  const added = await rest(key)(path, { method: 'POST', body: { userId } });
  const again = await rest(key)(path, { method: 'POST', body: { userId, role: 'admin' } });
  const removed = await rest(key)(`${path}/${userId}`, { method: 'DELETE' });
  const gone = await rest(key)(`${path}/${userId}`, { method: 'DELETE' });

  expect(added).toMatchObject({ status: 201, body: { data: { userId, role: 'member' } } });
  expect(again).toMatchObject({ status: 409, body: { code: 'ALREADY_PROJECT_MEMBER' } });
  expect(removed).toMatchObject({ status: 200, body: { data: { removed: true } } });
  expect(gone).toMatchObject({ status: 404, body: { code: 'MEMBER_NOT_FOUND' } });
  expect(gone.body.error).toContain('Member not found in project');
});

test.each([
  { role: 'admin' as const, status: 201 },
  { role: 'member' as const, status: 403 },
  { role: 'viewer' as const, status: 403 },
])('adding a member to a project as its $role returns $status', async ({ role, status }) => {
  const organization = await makeOrganization();
  const { userId } = await organization.makeMember('member');
  const other = await organization.makeMember('member');
  const { id: projectId } = await organization.makeProject();
  await organization.makeProjectMember({ projectId, userId, role });
  const { key } = await organization.makeKey({ userId });

  const answer = await rest(key)(`/api/projects/${projectId}/members`, {
    method: 'POST',
    body: other,
  });

  expect(answer.status).toBe(status);
});

test('adding and removing members fails without an admin role in the project or organization', async () => {
  const organization = await makeOrganization();
  const { userId } = await organization.makeMember('member');
  const other = await organization.makeMember('member');
  const { id: projectId } = await organization.makeProject();
  await organization.makeProjectMember({ projectId, userId: other.userId });
  const { key } = await organization.makeKey({ userId });
  const before = await contentOf(organization.id);
  const path = `/api/projects/${projectId}/members`;

  const added = await rest(key)(path, { method: 'POST', body: { userId } });
  const removed = await rest(key)(`${path}/${other.userId}`, { method: 'DELETE' });

  expect([added, removed]).toMatchObject([
    { status: 403, body: { code: 'PROJECT_ROLE_MISSING' } },
    { status: 403, body: { code: 'PROJECT_ROLE_MISSING' } },
  ]);
  expect(added.body.error).toContain('Only project owners or admins can add members');
  expect(await contentOf(organization.id)).toEqual(before);
});

test('an admin of the organization adds members without being a member of the project', async () => {
  const organization = await makeOrganization();
  const { userId: adminId } = await organization.makeMember('admin');
  const { userId } = await organization.makeMember('member');
  const { id } = await organization.makeProject();
  const { key } = await organization.makeKey({ userId: adminId });

  const body = { userId, role: 'viewer' };
  const added = await rest(key)(`/api/projects/${id}/members`, { method: 'POST', body });

  expect(added).toMatchObject({ status: 201, body: { data: { role: 'viewer' } } });
});

test('an owner of a project cannot remove their own membership', async () => {
  const organization = await makeOrganization();
  const { key, userId } = await organization.makeKey();
  const { body } = await rest(key)('/api/projects', { method: 'POST', body: { name: 'Beacon' } });

  const answer = await rest(key)(`/api/projects/${body.data.id}/members/${userId}`, {
    method: 'DELETE',
  });

  expect(answer).toMatchObject({ status: 400, body: { code: 'PROJECT_OWNER_CANNOT_LEAVE' } });
  expect(answer.body.error).toContain('Project owner cannot remove themselves');
});

test('adding a user of another organization to a project fails', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = await organization.makeProject();
  const stranger = await (await makeOrganization()).makeMember('member');

  const answer = await rest(key)(`/api/projects/${id}/members`, { method: 'POST', body: stranger });

  expect(answer).toMatchObject({ status: 404, body: { code: 'MEMBER_NOT_FOUND' } });
  expect(answer.body.error).toContain('User does not belong to this workspace');
});

test.each([1, 5])('the members of %i projects are read in one statement', async (count) => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  for (let made = 0; made < count; made += 1) {
    const { id: projectId } = await organization.makeProject();
    const { userId } = await organization.makeMember('member');
    await organization.makeProjectMember({ projectId, userId });
  }
  const document = '{ projects { nodes { id members { role user { name } } } } }';

  const statements = await statementsOf(() => graphql(key)(document));

  expect(statements.length).toBe(3);
});
