import { expect, test } from 'vitest';
import { callTool, graphql, type Json, rest } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization, type TestOrganization } from '../../support/organization.ts';
import { makeMemberWithPassword, signIn } from '../../support/people.ts';

type Made = { id: string; key: string; createdByApiKeyId: string | null };

async function createWith(key: string, name = 'CI'): Promise<Made> {
  const body = { name, permissions: ['api-keys:read', 'api-keys:write'] };
  const answer = await rest(key)('/api/api-keys', { method: 'POST', body });
  return answer.body.data;
}

/** A key, the key it created, the key that one created, and another key. */
async function makeFamily(organization: TestOrganization) {
  const root = await organization.makeKey();
  const child = await createWith(root.key);
  const grandchild = await createWith(child.key);
  const admin = await organization.makeKey();
  return { root, child, grandchild, admin };
}

async function activeOf(keys: Record<string, { key: string }>): Promise<string[]> {
  const answers = await Promise.all(
    Object.entries(keys).map(async ([name, { key }]) => {
      const { status } = await rest(key)('/api/me');
      return status === 200 ? [name] : [];
    }),
  );
  return answers.flat();
}

test('a key names the key that created it, and null if a session did', async () => {
  const organization = await makeOrganization();
  const { root, child, grandchild, admin } = await makeFamily(organization);
  const browser = await signIn(await makeMemberWithPassword('owner', organization));
  const bySession = await browser.post('/api/api-keys', {
    name: 'CI',
    permissions: ['boards:read'],
  });

  const { body } = await graphql(admin.key)('{ apiKeys { nodes { id createdByApiKey { id } } } }');

  const creators = new Map(
    body.data.apiKeys.nodes.map(({ id, createdByApiKey }: Json) => [
      id,
      createdByApiKey?.id ?? null,
    ]),
  );
  expect(creators.get(child.id)).toBe(root.id);
  expect(creators.get(grandchild.id)).toBe(child.id);
  expect(creators.get(bySession.body.data.id)).toBeNull();
  expect(child.createdByApiKeyId).toBe(root.id);
});

test('the list shows the descendants of a key only, for each status and page', async () => {
  const { root, child, grandchild, admin } = await makeFamily(await makeOrganization());
  const call = rest(admin.key);
  const descendantsOf = async (id: string, more = '') => {
    const { body } = await call(`/api/api-keys?descendantsOf=${id}${more}`);
    return { ids: body.data.map((each: Json) => each.id), total: body.meta.total };
  };

  expect(await descendantsOf(root.id)).toEqual({ ids: [grandchild.id, child.id], total: 2 });
  expect(await descendantsOf(root.id, '&limit=1')).toEqual({ ids: [grandchild.id], total: 2 });
  expect(await descendantsOf(grandchild.id)).toEqual({ ids: [], total: 0 });
  await call(`/api/api-keys/${child.id}`, { method: 'DELETE' });
  const active = { ids: [grandchild.id], total: 1 };
  expect(await descendantsOf(root.id, '&status=active')).toEqual(active);
});

test('a missing key and one of another organization have no descendants in the list', async () => {
  const { admin } = await makeFamily(await makeOrganization());
  const theirs = await makeFamily(await makeOrganization());

  for (const id of [theirs.root.id, '00000000-0000-7000-8000-000000000000']) {
    const { status, body } = await rest(admin.key)(`/api/api-keys?descendantsOf=${id}`);
    expect([status, body.data]).toEqual([200, []]);
  }
});

test.each([
  { query: '', left: ['child', 'grandchild', 'admin'] },
  { query: '?reason=replaced', left: ['child', 'grandchild', 'admin'] },
  { query: '?reason=leaked', left: ['admin'] },
  { query: '?reason=leaked&revokeDescendants=false', left: ['child', 'grandchild', 'admin'] },
  { query: '?revokeDescendants=true', left: ['admin'] },
])('revocation with "$query" leaves $left', async ({ query, left }) => {
  const family = await makeFamily(await makeOrganization());
  const { root, child, grandchild, admin } = family;

  const { body } = await rest(admin.key)(`/api/api-keys/${root.id}${query}`, { method: 'DELETE' });

  const revoked = left.includes('child') ? [] : [child.id, grandchild.id].sort();
  expect(body.data.revokedDescendantIds).toEqual(revoked);
  expect(body.data.apiKey.revocationReason).toBe(/reason=(\w+)/.exec(query)?.[1] ?? null);
  expect(await activeOf(family)).toEqual(left);
});

test.each(['graphql', 'mcp'] as const)(
  'a leak over %s revokes the descendants, also below a revoked key',
  async (transport) => {
    const { root, child, grandchild, admin } = await makeFamily(await makeOrganization());
    await rest(admin.key)(`/api/api-keys/${child.id}`, { method: 'DELETE' });
    const overGraphQL = async () => {
      const { body } = await graphql(admin.key)(
        `mutation ($id: ID!) { revokeApiKey(input: { id: $id, reason: LEAKED }) {
          ... on RevokeApiKeySuccess { apiKey { revocationReason } revokedDescendantIds } } }`,
        { id: root.id },
      );
      return body.data.revokeApiKey;
    };
    const overMcp = async () => {
      const given = { id: root.id, reason: 'leaked' };
      const call = { name: 'revoke_api_key', arguments: given, path: '/mcp?toolsets=all' };
      return (await callTool(admin.key, call)).body.result.structuredContent;
    };

    const answer = await (transport === 'graphql' ? overGraphQL() : overMcp());

    expect(answer.revokedDescendantIds).toEqual([grandchild.id]);
    expect(answer.apiKey.revocationReason.toLowerCase()).toBe('leaked');
    expect((await rest(grandchild.key)('/api/me')).status).toBe(401);
  },
);

test('a member revokes no descendants of the revoked key of another user', async () => {
  const organization = await makeOrganization();
  const { root, child, grandchild, admin } = await makeFamily(organization);
  const { userId } = await organization.makeMember('member');
  const { key } = await organization.makeKey({ userId });
  await rest(admin.key)(`/api/api-keys/${root.id}`, { method: 'DELETE' });

  const answer = await rest(key)(`/api/api-keys/${root.id}?reason=leaked`, { method: 'DELETE' });

  expect([answer.status, answer.body.code]).toEqual([403, 'API_KEY_NOT_YOURS']);
  expect(await activeOf({ child, grandchild })).toEqual(['child', 'grandchild']);
});

test('no descendant that is created during the revocation survives', async () => {
  const organization = await makeOrganization();
  const { root, child, admin } = await makeFamily(organization);

  await Promise.all([
    ...Array.from({ length: 5 }, () => createWith(child.key)),
    rest(admin.key)(`/api/api-keys/${root.id}?reason=leaked`, { method: 'DELETE' }),
    ...Array.from({ length: 5 }, () => createWith(child.key)),
  ]);

  const { prisma } = await testDatabase();
  const where = { organizationId: organization.id, revokedAt: null };
  const active = await prisma.apiKey.findMany({ where, select: { id: true } });
  expect(active).toEqual([{ id: admin.id }]);
});

test('the database refuses to change the creator of a key, so no key descends from itself', async () => {
  const { prisma } = await testDatabase();
  const { root, grandchild } = await makeFamily(await makeOrganization());

  const cycle = prisma.apiKey.update({
    where: { id: root.id },
    data: { createdByApiKeyId: grandchild.id },
  });

  await expect(cycle).rejects.toThrow();
});
