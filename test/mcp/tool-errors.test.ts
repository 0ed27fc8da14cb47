import { expect, test } from 'vitest';
import type { Permission } from '../../src/kernel/permission.ts';
import { type Json, mcp } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { makeOrganization } from '../support/organization.ts';

test.each(['unknown_tool', 'create_api_key', '__proto__', 'constructor', ''])(
  'an unknown tool %j is a protocol error',
  async (name) => {
    const { key } = await (await makeOrganization()).makeKey();
    const client = await mcp(key, { path: '/mcp?toolsets=all' });

    await expect(client.callTool({ name })).rejects.toMatchObject({ code: -32602 });
  },
);

const misspelled: [permissions: Permission[] | undefined, name: string, told: RegExp][] = [
  [
    undefined,
    'delete_work_itm',
    /Tool not found: delete_work_itm\. Did you mean delete_work_item\?$/,
  ],
  [undefined, 'revoke_api_kee', /Tool not found: revoke_api_kee$/],
  [undefined, 'unheard', /Tool not found: unheard$/],
  [['projects:read'], 'delete_work_itm', /Tool not found: delete_work_itm$/],
];

test.each(misspelled)(
  'for a key with %j, the unknown tool %s is told with the likely listed tool',
  async (permissions, name, message) => {
    const organization = await makeOrganization();
    const { key } = await organization.makeKey(permissions && { permissions });
    const client = await mcp(key);

    await expect(client.callTool({ name })).rejects.toThrow(message);
  },
);

const badCalls = [
  { name: 'create_project', args: {}, field: 'name' },
  { name: 'create_project', args: { name: ' ' }, field: 'name' },
  { name: 'create_project', args: { name: 'x'.repeat(300) }, field: 'name' },
  { name: 'create_project', args: { name: 'a\0b' }, field: 'name' },
  { name: 'create_project', args: { name: '\ud800' }, field: 'name' },
  { name: 'create_project', args: { name: ['x'] }, field: 'name' },
  { name: 'create_project', args: { name: 'x', color: 'red' }, field: 'color' },
  { name: 'create_project', args: { name: 'x', status: 'gone' }, field: 'status' },
  {
    name: 'create_project',
    args: { name: 'x', productionUrl: 'javascript:1' },
    field: 'productionUrl',
  },
  { name: 'create_project', args: { name: 'x', techStack: [1] }, field: 'techStack.0' },
  { name: 'create_project', args: { name: 'x', startDate: 'tomorrow' }, field: 'startDate' },
  { name: 'update_project', args: { name: 'x' }, field: 'id' },
  { name: 'update_project', args: { id: 'a\nb', name: 'x' }, field: 'id' },
  { name: 'update_project', args: { id: { not: '' }, name: 'x' }, field: 'id' },
  { name: 'get_project', args: {}, field: 'id' },
  { name: 'get_project', args: { id: 1 }, field: 'id' },
  { name: 'get_project', args: { id: null }, field: 'id' },
  { name: 'revoke_api_key', args: { id: "' OR '1'='1" }, field: 'id' },
  { name: 'list_projects', args: { limit: 101 }, field: 'limit' },
  { name: 'list_projects', args: { limit: 0 }, field: 'limit' },
  { name: 'list_projects', args: { limit: '1e1' }, field: 'limit' },
  { name: 'list_projects', args: { page: -1 }, field: 'page' },
  { name: 'list_projects', args: { page: 1.5 }, field: 'page' },
  { name: 'list_projects', args: { search: 'x'.repeat(300) }, field: 'search' },
  { name: 'list_projects', args: { status: 'unknown' }, field: 'status' },
  { name: 'list_projects', args: { projectId: 'a\nb' }, field: 'projectId' },
  { name: 'list_projects', args: { after: 'garbage' }, field: 'cursor' },
  { name: 'list_projects', args: { page: 1, after: 'garbage' }, field: 'page' },
  { name: 'list_api_keys', args: { limit: 101 }, field: 'limit' },
  { name: 'list_api_keys', args: { status: 'any' }, field: 'status' },
];

test.each(badCalls)(
  '$name with $args returns an error about $field',
  async ({ name, args, field }) => {
    const organization = await makeOrganization();
    const { key } = await organization.makeKey();
    await organization.makeProject();
    const client = await mcp(key, { path: '/mcp?toolsets=all' });
    const before = await contentOf(organization.id);

    const result: Json = await client.callTool({ name, arguments: args as Json });

    expect(result).toMatchObject({ isError: true, content: [{ type: 'text' }] });
    expect(result.content[0].text).toMatch(/^Error: .*\(VALIDATION_FAILED\)$/);
    expect(result.content[0].text).toContain(field);
    expect(await contentOf(organization.id)).toEqual(before);
  },
);

test('arguments that are not an object are a protocol error', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const client = await mcp(key, { path: '/mcp?toolsets=all' });

  for (const args of ['{}', [], 7]) {
    const call = client.callTool({ name: 'list_projects', arguments: args as Json });
    await expect(call).rejects.toMatchObject({ code: -32602 });
  }
});

test("a missing ID and another organization's ID get the same error", async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const foreign = await makeOrganization();
  const [project, other] = [await foreign.makeProject('Secret'), await foreign.makeKey()];
  const client = await mcp(key, { path: '/mcp?toolsets=all' });

  const read: Json = await client.callTool({ name: 'get_project', arguments: { id: project.id } });
  const revoke: Json = await client.callTool({
    name: 'revoke_api_key',
    arguments: { id: other.id },
  });

  expect([read.isError, revoke.isError]).toEqual([true, true]);
  expect(read.content[0].text).toMatch(/^Error: Project not found: .*\(PROJECT_NOT_FOUND\)$/);
  expect(revoke.content[0].text).toMatch(/^Error: API key not found: .*\(API_KEY_NOT_FOUND\)$/);
});

test('a list is read to its end by nextCursor', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const made: string[] = [];
  while (made.length < 5) made.push((await organization.makeProject()).id);
  const client = await mcp(key, { path: '/mcp?toolsets=all' });

  const pages: Json[] = [];
  for (let after: string | undefined; pages.length === 0 || after; ) {
    const args = { limit: 2, ...(after && { after }) };
    const result: Json = await client.callTool({ name: 'list_projects', arguments: args });
    pages.push(result.structuredContent);
    after = result.structuredContent.pagination.nextCursor;
  }

  expect(pages.flatMap(({ projects }) => projects.map(({ id }: Json) => id))).toEqual(
    made.sort().reverse(),
  );
  expect(pages.map(({ pagination }) => pagination)).toMatchObject(
    Array.from({ length: 3 }, () => ({ limit: 2, total: 5, totalPages: 3 })),
  );
});

test('a list returns 50 rows by default and 100 at most', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const client = await mcp(key, { path: '/mcp?toolsets=all' });

  const most: Json = await client.callTool({ name: 'list_projects', arguments: { limit: 100 } });
  const usual: Json = await client.callTool({ name: 'list_projects' });

  expect(most.structuredContent.pagination.limit).toBe(100);
  expect(usual.structuredContent.pagination.limit).toBe(50);
});
