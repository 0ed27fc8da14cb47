import { expect, test } from 'vitest';
import { createTestApp } from '../../support/app.ts';
import { graphql, mcp, rest } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

test('a revoked key is rejected immediately over all three transports', async () => {
  const organization = await makeOrganization();
  const admin = await organization.makeKey();
  const { key, id } = await organization.makeKey();
  const client = await mcp(key);
  expect((await rest(key)('/api/me')).status).toBe(200);

  const revoked = await rest(admin.key)(`/api/api-keys/${id}`, { method: 'DELETE' });

  expect(revoked).toMatchObject({ status: 200, body: { data: { revoked: true } } });
  expect((await rest(key)('/api/me')).status).toBe(401);
  expect((await graphql(key)('{ viewer { role } }')).status).toBe(401);
  await expect(client.callTool({ name: 'get_current_user', arguments: {} })).rejects.toThrow();
});

test('a revoked key is rejected immediately by another instance', async () => {
  const organization = await makeOrganization();
  const admin = await organization.makeKey();
  const { key, id } = await organization.makeKey();
  const here = await createTestApp();
  const elsewhere = await createTestApp();
  expect((await rest(key, elsewhere.fetch)('/api/me')).status).toBe(200);

  await rest(admin.key, here.fetch)(`/api/api-keys/${id}`, { method: 'DELETE' });

  expect((await rest(key, elsewhere.fetch)('/api/me')).status).toBe(401);
});

test('requests in flight do not undo a revocation', async () => {
  const organization = await makeOrganization();
  const admin = await organization.makeKey();
  const { key, id } = await organization.makeKey();

  const during = Array.from({ length: 50 }, () => rest(key)('/api/me'));
  await rest(admin.key)(`/api/api-keys/${id}`, { method: 'DELETE' });
  const after = await Promise.all(Array.from({ length: 50 }, () => rest(key)('/api/me')));
  await Promise.all(during);

  expect(new Set(after.map(({ status }) => status))).toEqual(new Set([401]));
});

test('a second revocation changes nothing', async () => {
  const organization = await makeOrganization();
  const admin = await organization.makeKey();
  const { id } = await organization.makeKey();

  const first = await rest(admin.key)(`/api/api-keys/${id}`, { method: 'DELETE' });
  const second = await rest(admin.key)(`/api/api-keys/${id}`, { method: 'DELETE' });

  expect(second).toMatchObject({ status: 200, body: first.body });
  expect(first.body.data.apiKey).toMatchObject({ status: 'revoked', isActive: false });
});

test('the database rejects an update that undoes a revocation', async () => {
  const organization = await makeOrganization();
  const { id } = await organization.makeKey();
  const { prisma } = await testDatabase();
  await prisma.apiKey.update({ where: { id }, data: { revokedAt: new Date() } });

  const undone = prisma.apiKey.update({ where: { id }, data: { revokedAt: null } });

  await expect(undone).rejects.toThrow();
});

test('a key can revoke itself', async () => {
  const organization = await makeOrganization();
  const { key, id } = await organization.makeKey();

  const { status } = await rest(key)(`/api/api-keys/${id}`, { method: 'DELETE' });

  expect(status).toBe(200);
  expect((await rest(key)('/api/me')).status).toBe(401);
});

test('members can revoke only their own keys', async () => {
  const organization = await makeOrganization();
  const { userId } = await organization.makeMember('member');
  const { key } = await organization.makeKey({ userId });
  const own = await organization.makeKey({ userId });
  const owners = await organization.makeKey();

  const ownAnswer = await rest(key)(`/api/api-keys/${own.id}`, { method: 'DELETE' });
  const ownersAnswer = await rest(key)(`/api/api-keys/${owners.id}`, { method: 'DELETE' });

  expect(ownAnswer.status).toBe(200);
  expect(ownersAnswer).toMatchObject({ status: 403, body: { code: 'API_KEY_NOT_YOURS' } });
  expect(ownersAnswer.body.error).toContain('Members can revoke only their own API keys.');
  expect((await rest(owners.key)('/api/me')).status).toBe(200);
});

test.each(['admin', 'owner'] as const)(
  'the role %s can revoke any key of the organization',
  async (role) => {
    const organization = await makeOrganization();
    const { userId } = await organization.makeMember(role);
    const { key } = await organization.makeKey({ userId });
    const other = await organization.makeKey();

    const { status } = await rest(key)(`/api/api-keys/${other.id}`, { method: 'DELETE' });

    expect(status).toBe(200);
    expect((await rest(other.key)('/api/me')).status).toBe(401);
  },
);
