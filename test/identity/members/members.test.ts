import { expect, test } from 'vitest';
import { graphql, type Json, mcp, rest } from '../../support/clients.ts';
import { statementsOf } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

test('members are listed with their roles, oldest first', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { userId } = await organization.makeMember('member');

  const { body } = await rest(key)('/api/users/members');

  expect(body.data).toMatchObject([
    { userId: organization.ownerId, role: 'owner', image: null },
    { userId, role: 'member', name: 'A member', email: expect.stringContaining('@') },
  ]);
  expect(Object.keys(body.data[0]).sort()).toEqual([
    ...['activeApiKeyCount', 'disabledAt', 'email', 'image', 'joinedAt', 'memberId'],
    ...['name', 'role', 'userId'],
  ]);
});

test('the MCP tool list_members returns members with their names', async () => {
  const organization = await makeOrganization();
  const client = await mcp((await organization.makeKey()).key);

  const result: Json = await client.callTool({ name: 'list_members', arguments: {} });

  expect(result.structuredContent.members).toMatchObject([{ userId: organization.ownerId }]);
});

test('every caller can read their own profile', async () => {
  const organization = await makeOrganization();
  const { userId } = await organization.makeMember('member');
  const { key } = await organization.makeKey({ userId, permissions: ['boards:read'] });

  const { status, body } = await rest(key)('/api/users/me');

  expect(status).toBe(200);
  expect(body.data).toMatchObject({ id: userId, name: 'A member', role: 'member', image: null });
  expect(body.data.email).toContain('@example.com');
});

test.each([1, 10])('listing %i more members takes a constant two statements', async (count) => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  for (let made = 0; made < count; made += 1) await organization.makeMember('member');

  const statements = await statementsOf(() =>
    graphql(key)('{ members { role joinedAt image user { id name email } } }'),
  );

  expect(statements.length).toBe(2);
});
