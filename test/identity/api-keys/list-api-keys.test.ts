import { expect, test } from 'vitest';
import { rest } from '../../support/clients.ts';
import { makeOrganization } from '../../support/organization.ts';

test('the list contains the keys of all users, newest first, without secrets', async () => {
  const organization = await makeOrganization();
  const { userId } = await organization.makeMember('member');
  const first = await organization.makeKey();
  const second = await organization.makeKey({ userId });

  const { body } = await rest(first.key)('/api/api-keys');

  expect(body.data.map(({ id }: { id: string }) => id)).toEqual([second.id, first.id]);
  expect(Object.keys(body.data[0]).sort()).toEqual([
    'createdAt',
    'createdBy',
    'createdByApiKeyId',
    'id',
    'isActive',
    'keyPrefix',
    'lastUsedAt',
    'name',
    'operationMode',
    'organizationId',
    'permissions',
    'revocationReason',
    'revokedAt',
    'status',
    'workspaceId',
  ]);
  expect(body.data[0].createdBy).toMatchObject({ id: userId, name: 'A member' });
});

test('the list includes revoked keys unless the filter excludes them', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = await organization.makeKey();
  await rest(key)(`/api/api-keys/${id}`, { method: 'DELETE' });

  const all = await rest(key)('/api/api-keys');
  const active = await rest(key)('/api/api-keys?status=active');
  const revoked = await rest(key)('/api/api-keys?status=revoked');

  expect(all.body.meta.total).toBe(2);
  expect(active.body.data).toMatchObject([{ status: 'active', isActive: true, revokedAt: null }]);
  expect(revoked.body.data).toMatchObject([{ id, status: 'revoked', isActive: false }]);
});

test('the list hides emails of other users without the permission members:read', async () => {
  const organization = await makeOrganization();
  const { userId } = await organization.makeMember('member');
  await organization.makeKey({ userId });
  const without = await organization.makeKey({ permissions: ['api-keys:read'] });
  const withMembers = await organization.makeKey({
    permissions: ['api-keys:read', 'members:read'],
  });

  const hidden = await rest(without.key)('/api/api-keys');
  const shown = await rest(withMembers.key)('/api/api-keys');

  const emailOf = (body: typeof hidden.body, id: string) =>
    body.data.find(({ createdBy }: { createdBy: { id: string } }) => createdBy.id === id).createdBy
      .email;
  expect(emailOf(hidden.body, userId)).toBeNull();
  expect(emailOf(hidden.body, organization.ownerId)).toContain('@');
  expect(emailOf(shown.body, userId)).toContain('@');
});
