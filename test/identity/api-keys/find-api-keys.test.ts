import { expect, test } from 'vitest';
import { graphql, type Json, rest } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

const ABSENT = '01890000-0000-7000-8000-000000000000';
const DAY_MS = 86_400_000;

/** Three keys of two users, of different age and use, and a client with the first. */
async function prepare() {
  const organization = await makeOrganization();
  const { prisma } = await testDatabase();
  const member = await organization.makeMember('member');
  const first = await organization.makeKey();
  const second = await organization.makeKey({ ...member, createdByApiKeyId: first.id });
  const third = await organization.makeKey();
  const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);
  const change = (id: string, data: object) => prisma.apiKey.update({ where: { id }, data });
  await change(first.id, { name: 'Reader', createdAt: daysAgo(9), lastUsedAt: daysAgo(1) });
  await change(second.id, {
    name: 'Deploy to Prod',
    createdAt: daysAgo(9),
    lastUsedAt: daysAgo(5),
  });
  await change(third.id, { name: 'Backup', createdAt: daysAgo(3), lastUsedAt: null });
  const ask = rest(first.key);
  const list = async (query: string) =>
    (await ask(`/api/api-keys?${query}`)).body.data.map(({ name }: Json) => name);
  return { organization, member, first, second, third, daysAgo, ask, list };
}

test('keys are found by the words of their name, their prefix, creator, ancestor and last use', async () => {
  const { member, first, second, daysAgo, list } = await prepare();
  const prefix = second.key.slice(0, 15);
  const since = (days: number) => `unusedSince=${daysAgo(days).toISOString()}`;

  expect(await list('search=prod%20deploy')).toEqual(['Deploy to Prod']);
  expect(await list(`search=${prefix}`)).toEqual(['Deploy to Prod']);
  expect(await list(`createdBy=${member.userId}`)).toEqual(['Deploy to Prod']);
  expect(await list(`descendantsOf=${first.id}`)).toEqual(['Deploy to Prod']);
  expect(await list(since(4))).toEqual(['Deploy to Prod']);
  expect(await list(since(2))).toEqual(['Backup', 'Deploy to Prod']);
  expect(await list('status=revoked')).toEqual([]);
});

test('keys are sorted by name from A, and by their creation and last use from the latest', async () => {
  const { list } = await prepare();

  expect(await list('orderBy=name')).toEqual(['Backup', 'Deploy to Prod', 'Reader']);
  expect(await list('orderBy=lastUsedAt')).toEqual(['Reader', 'Deploy to Prod', 'Backup']);
  expect(await list('orderBy=createdAt')).toEqual(['Backup', 'Deploy to Prod', 'Reader']);
});

test('pages of the newest keys go on at their cursor', async () => {
  const { first, second, third, ask } = await prepare();
  const page = async (more: string) => (await ask(`/api/api-keys?limit=1${more}`)).body;

  const one = await page('');
  const two = await page(`&after=${one.meta.nextCursor}`);
  const three = await page(`&after=${two.meta.nextCursor}`);

  const ids = [one, two, three].map(({ data }) => data[0].id);
  expect(ids).toEqual([third.id, second.id, first.id]);
});

test('the node of an ID is the key of the organization, and of no other', async () => {
  const { first, second } = await prepare();
  const theirs = await (await makeOrganization()).makeKey();
  const read =
    'query ($id: ID!) { node(id: $id) { ... on ApiKey { name status createdByApiKey { name } } } }';
  const nodeOf = async (id: string) => (await graphql(first.key)(read, { id })).body.data.node;

  expect(await nodeOf(second.id)).toEqual({
    name: 'Deploy to Prod',
    status: 'ACTIVE',
    createdByApiKey: { name: 'Reader' },
  });
  expect(await nodeOf(first.id)).toMatchObject({ createdByApiKey: null });
  expect(await nodeOf(theirs.id)).toBeNull();
});

test('a key that is unknown or of another organization is neither changed nor revoked', async () => {
  const { ask } = await prepare();
  const theirs = await (await makeOrganization()).makeKey();

  for (const id of [theirs.id, ABSENT]) {
    const path = `/api/api-keys/${id}`;
    const answers = [
      await ask(path, { method: 'PATCH', body: { name: 'Mine' } }),
      await ask(path, { method: 'DELETE' }),
    ];
    for (const { status, body } of answers) {
      expect([status, body.code]).toEqual([404, 'API_KEY_NOT_FOUND']);
    }
  }
  expect((await rest(theirs.key)('/api/me')).status).toBe(200);
});

test('a revoked key keeps its time, its reason and the user who revoked it', async () => {
  const { organization, second, third, ask } = await prepare();
  const { prisma } = await testDatabase();
  const revoke = (id: string, reason?: string) =>
    ask(`/api/api-keys/${id}${reason ? `?reason=${reason}` : ''}`, { method: 'DELETE' });

  const replaced = await revoke(second.id, 'replaced');
  const bare = await revoke(third.id);
  const again = await revoke(second.id, 'unused');

  expect(replaced.body.data.apiKey).toMatchObject({ revocationReason: 'replaced' });
  expect(bare.body.data.apiKey).toMatchObject({ revocationReason: null });
  expect(again.body.data).toEqual(replaced.body.data);
  const row = await prisma.apiKey.findUniqueOrThrow({ where: { id: second.id } });
  expect(row).toMatchObject({ revokedById: organization.ownerId, revokedAt: expect.any(Date) });
});

test('a member may revoke a revoked key of another user again, but not its descendants', async () => {
  const { organization, member, third, ask } = await prepare();
  const { key } = await organization.makeKey(member);
  await ask(`/api/api-keys/${third.id}`, { method: 'DELETE' });
  const revoke = (query: string) =>
    rest(key)(`/api/api-keys/${third.id}${query}`, { method: 'DELETE' });

  const plain = await revoke('');
  const leaked = await revoke('?reason=leaked');

  expect(plain.status).toBe(200);
  expect([leaked.status, leaked.body.code]).toEqual([403, 'API_KEY_NOT_YOURS']);
});
