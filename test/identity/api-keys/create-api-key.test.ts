import { expect, test } from 'vitest';
import { permissions } from '../../../src/kernel/permission.ts';
import { graphql, mcp, rest } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

test('a created key works immediately over all three transports', async () => {
  const organization = await makeOrganization();
  const creator = await organization.makeKey();

  const { body } = await rest(creator.key)('/api/api-keys', {
    method: 'POST',
    body: { name: '  Claude Code - Work laptop ', permissions: ['projects:read'] },
  });

  const { key, id, name } = body.data;
  expect(name).toBe('Claude Code - Work laptop');
  expect((await rest(key)('/api/me')).body.data.apiKey.id).toBe(id);
  expect((await graphql(key)('{ viewer { apiKey { id } } }')).body.data.viewer.apiKey.id).toBe(id);
  const client = await mcp(key);
  const { structuredContent } = await client.callTool({ name: 'get_current_user', arguments: {} });
  expect(structuredContent).toMatchObject({ apiKey: { id } });
});

test('the database stores only the hash and the prefix of a key', async () => {
  const organization = await makeOrganization();
  const creator = await organization.makeKey();

  const { body } = await rest(creator.key)('/api/api-keys', {
    method: 'POST',
    body: { name: 'CI', permissions: ['projects:read'] },
  });

  const { prisma } = await testDatabase();
  const row = await prisma.apiKey.findUniqueOrThrow({ where: { id: body.data.id } });
  expect(Buffer.from(row.keyHash)).toHaveLength(32);
  expect(JSON.stringify(row)).not.toContain(body.data.key.slice(15));
});

test('a key cannot create a key with permissions that it lacks', async () => {
  const organization = await makeOrganization();
  const weak = await organization.makeKey({ permissions: ['api-keys:write', 'projects:read'] });

  const stronger = await create(weak.key, ['projects:read', 'projects:write']);
  const equal = await create(weak.key, ['api-keys:write', 'projects:read']);

  expect(stronger).toMatchObject({ status: 403, body: { code: 'PERMISSION_EXCEEDS_CALLER' } });
  expect(equal.status).toBe(201);
});

test('a member cannot create a key with permissions that the role lacks', async () => {
  const organization = await makeOrganization();
  const { userId } = await organization.makeMember('member');
  const { key } = await organization.makeKey({ userId });

  const answer = await create(key, ['projects:delete']);

  expect(answer).toMatchObject({ status: 403, body: { code: 'PERMISSION_EXCEEDS_CALLER' } });
});

test('permission bundles of older clients expand to their permissions', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();

  const { body } = await create(key, ['mcp:read', 'mcp:write', 'projects:read']);

  expect(body.data.permissions).toEqual([
    'projects:read',
    'projects:write',
    'boards:read',
    'boards:write',
    'work-items:read',
    'work-items:write',
    'work-items:delete',
    'ai-sessions:read',
    'ai-sessions:write',
    'members:read',
  ]);
});

test.each([
  [undefined],
  [null],
  [[]],
  [['projects']],
  [['*']],
  [['projects:read', 'everything']],
  [['PROJECTS_READ']],
  ['projects:read'],
  [{ 0: 'projects:read' }],
])('creation rejects unknown, empty and malformed permissions: %j', async (wrong) => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();

  const answer = await create(key, wrong);

  expect(answer).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
});

test('two keys can have the same name', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();

  const answers = await Promise.all([create(key, [...permissions]), create(key, [...permissions])]);

  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
});

function create(key: string, permissionList: unknown) {
  const body = { name: 'Deploy', permissions: permissionList };
  return rest(key)('/api/api-keys', { method: 'POST', body });
}
