import { expect, test } from 'vitest';
import { tools } from '../../src/modules.ts';
import { type Json, mcp, rest } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';

const selections = [
  { query: '', toolsets: ['core'] },
  { query: '?toolsets=core', toolsets: ['core'] },
  { query: '?toolsets=planning', toolsets: ['planning'] },
  { query: '?toolsets=core,api-keys', toolsets: ['core', 'api-keys'] },
  { query: '?toolsets=api-keys,core,core', toolsets: ['core', 'api-keys'] },
  { query: '?toolsets=core&toolsets=api-keys', toolsets: ['core', 'api-keys'] },
  { query: '?toolsets=core,%20planning', toolsets: ['core', 'planning'] },
  { query: '?toolsets=all', toolsets: ['core', 'planning', 'api-keys', 'operations'] },
  { query: '?toolsets=all,core', toolsets: ['core', 'planning', 'api-keys', 'operations'] },
];

test.each(selections)('/mcp$query lists the tools of $toolsets', async ({ query, toolsets }) => {
  const client = await mcp(await ownersKey(), { path: `/mcp${query}` });

  const listed = await client.listTools();

  const expected = tools.filter(({ toolset }) => toolsets.includes(toolset));
  expect(listed.tools.map(nameOf)).toEqual(expected.map(({ definition }) => definition.name));
});

test('an unselected tool returns the toolset to add and does not run', async () => {
  const key = await ownersKey();
  const client = await mcp(key);
  const { body } = await rest(key)('/api/api-keys');
  const [{ id }] = body.data;

  const result: Json = await client.callTool({ name: 'revoke_api_key', arguments: { id } });

  expect(result).toMatchObject({ isError: true, content: [{ type: 'text' }] });
  expect(result.content[0].text).toMatch(/^Error: revoke_api_key .*\(TOOL_NOT_SELECTED\)$/);
  expect(result.content[0].text).toContain('?toolsets=core,api-keys');
  expect(await rest(key)('/api/me')).toMatchObject({ status: 200 });
});

test.each(['', 'Core', 'core,', 'core;planning', 'everything', 'all,none', '__proto__', '%00'])(
  'the unknown toolset %j is rejected with the valid names',
  async (names) => {
    const path = `/mcp?toolsets=${names}`;

    const { status, body } = await rest(await ownersKey())(path, { method: 'POST', body: '{' });

    expect({ status, code: body.code }).toEqual({ status: 400, code: 'VALIDATION_FAILED' });
    expect(body.error).toContain('core, planning, api-keys, operations, published, all');
  },
);

test('toolsets and a project in the URL combine', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = await organization.makeProject();
  const client = await mcp(key, { path: `/mcp?projectId=${id}&toolsets=all` });

  const read: Json = await client.callTool({ name: 'get_project' });
  const keys: Json = await client.callTool({ name: 'list_api_keys' });

  expect(read.structuredContent).toMatchObject({ id });
  expect(keys.structuredContent).toMatchObject({ pagination: { total: 1 } });
});

test('the instructions of the server explain toolsets', async () => {
  const client = await mcp(await ownersKey());

  expect(client.getInstructions()).toContain('?toolsets=core,planning');
});

async function ownersKey(): Promise<string> {
  return (await (await makeOrganization()).makeKey()).key;
}

function nameOf({ name }: { name: string }): string {
  return name;
}
