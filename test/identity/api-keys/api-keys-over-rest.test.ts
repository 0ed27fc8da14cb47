import { expect, test } from 'vitest';
import { rest } from '../../support/clients.ts';
import { contentOf } from '../../support/content.ts';
import { makeOrganization } from '../../support/organization.ts';

test('REST returns a created key as one flat object with no-store', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();

  const { status, headers, body } = await rest(key)('/api/api-keys', {
    method: 'POST',
    body: { name: '  GitHub Actions  ', permissions: ['projects:read'] },
  });

  const { data } = body;
  expect({ status, success: body.success }).toEqual({ status: 201, success: true });
  expect(headers.get('cache-control')).toBe('no-store');
  expect(data).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    name: 'GitHub Actions',
    key: expect.stringMatching(/^alm_k1_[0-9A-Za-z]{49}$/),
    keyPrefix: data.key.slice(0, 15),
    permissions: ['projects:read'],
    organizationId: organization.id,
    workspaceId: organization.id,
    isActive: true,
    lastUsedAt: null,
  });
  expect(new Date(data.createdAt).toISOString()).toBe(data.createdAt);
  expect(await rest(data.key)('/api/me')).toMatchObject({ status: 200 });
});

test('only the response to the creation contains the full key', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { body } = await rest(key)('/api/api-keys', {
    method: 'POST',
    body: { name: 'CI', permissions: ['projects:read'] },
  });

  const list = await rest(key)('/api/api-keys');
  const revoked = await rest(key)(`/api/api-keys/${body.data.id}`, { method: 'DELETE' });

  const later = JSON.stringify([list.body, revoked.body]);
  expect(later).toContain(body.data.keyPrefix);
  expect(later).not.toContain(body.data.key.slice(15));
  expect(later).not.toContain('"key":');
});

test('revocation over REST is idempotent', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const other = await organization.makeKey();
  const revoke = () => rest(key)(`/api/api-keys/${other.id}`, { method: 'DELETE' });

  const first = await revoke();
  const afterFirst = await contentOf(organization.id);
  const second = await revoke();

  expect(first).toMatchObject({ status: 200, body: { success: true, data: { revoked: true } } });
  expect(second).toMatchObject({ status: 200, body: first.body });
  expect(await contentOf(organization.id)).toEqual(afterFirst);
  expect(await rest(other.key)('/api/me')).toMatchObject({ status: 401 });
});

test('a key that revokes itself is rejected from the next request on', async () => {
  const organization = await makeOrganization();
  const { key, id } = await organization.makeKey();

  const revoked = await rest(key)(`/api/api-keys/${id}`, { method: 'DELETE' });

  expect(revoked).toMatchObject({ status: 200, body: { data: { revoked: true } } });
  expect(await rest(key)(`/api/api-keys/${id}`, { method: 'DELETE' })).toMatchObject({
    status: 401,
  });
});

test('REST accepts names of permission bundles and returns their permissions', async () => {
  const { key } = await (await makeOrganization()).makeKey();

  const { body } = await rest(key)('/api/api-keys', {
    method: 'POST',
    body: { name: 'Claude', permissions: ['mcp:read', 'projects:read'] },
  });

  expect(body.data.permissions).toEqual([
    'projects:read',
    'boards:read',
    'work-items:read',
    'ai-sessions:read',
    'members:read',
  ]);
});
