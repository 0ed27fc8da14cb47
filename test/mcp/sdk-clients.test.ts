import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as OldTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { expect, test } from 'vitest';
import { tools } from '../../src/modules.ts';
import { TEST_URL, testApp } from '../support/app.ts';
import { type Json, mcp } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';

/** The SDK's client in both of its protocols, and the client that most hosts embedded before. */
const clients = [
  {
    client: '2.x',
    version: '2025-11-25',
    connect: (key: string, path: string) => mcp(key, { path }),
  },
  { client: '2.x', version: '2026-07-28', connect: connectNewest },
  { client: '1.x', version: '2025-11-25', connect: connectOld },
] as const;

const rows = clients.flatMap((row) =>
  ['/mcp?toolsets=all', '/api/mcp?toolsets=all'].map((path) => ({ ...row, path })),
);
const permissions = new Map(
  tools.map(({ definition, operation }) => [definition.name, operation.permission]),
);

test.each(rows)('the $client client at $version reads with every tool at $path', async (row) => {
  const organization = await makeOrganization();
  const { key, id: keyId, userId } = await organization.makeKey();
  const project = await organization.makeProject('Beacon');
  const client = await row.connect(key, row.path);

  // The clients validate results against the listed schema.
  const listed = await client.listTools();
  const user = await callTool(client, 'get_current_user');
  const projects = await callTool(client, 'list_projects');
  const read = await callTool(client, 'get_project', { id: project.id });
  const keys = await callTool(client, 'list_api_keys');
  await client.close();

  expect(listed.tools.map(({ name }) => name)).toEqual(tools.map((tool) => tool.definition.name));
  expect(user).toMatchObject({
    id: userId,
    organizationId: organization.id,
    workspaceId: organization.id,
    apiKey: { id: keyId },
    role: 'owner',
  });
  expect(read).toMatchObject({ id: project.id, name: 'Beacon', status: 'active' });
  const { id, name } = read;
  expect(projects).toMatchObject({ projects: [{ id, name }], pagination: { page: 1, total: 1 } });
  expect(keys).toMatchObject({ apiKeys: [{ id: keyId }], pagination: { total: 1 } });
});

test.each(rows)('the $client client at $version writes with every tool at $path', async (row) => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const other = await organization.makeKey();
  const client = await row.connect(key, row.path);
  await client.listTools();

  const created = await callTool(client, 'create_project', { name: 'Beacon', icon: 'lamp' });
  const change = { id: created.id, name: 'Lamp', icon: null, status: 'archived' };
  const updated = await callTool(client, 'update_project', change);
  const revoked = await callTool(client, 'revoke_api_key', { id: other.id });
  const list = await callTool(client, 'list_projects');
  await client.close();

  expect(created).toMatchObject({ name: 'Beacon', icon: 'lamp', status: 'active' });
  expect(updated).toMatchObject({ ...change, createdAt: created.createdAt });
  expect(revoked).toMatchObject({ revoked: true, apiKey: { id: other.id, isActive: false } });
  expect(list).toMatchObject({ projects: [], pagination: { total: 0 } });
});

test.each(rows)(
  'the $client client at $version gets the annotations of tools at $path',
  async (row) => {
    const { key } = await (await makeOrganization()).makeKey();
    const client = await row.connect(key, row.path);

    const listed = await client.listTools();
    await client.close();

    for (const tool of listed.tools) {
      expect(tool.description).toMatch(/\w.*\.$/);
      expect(tool.inputSchema.type).toBe('object');
      expect(tool.outputSchema?.type).toBe('object');
      const isRead = /:read$/.test(permissions.get(tool.name) ?? ':read');
      expect(tool.title).toMatch(/\w/);
      expect(tool.annotations).toEqual({
        readOnlyHint: isRead,
        ...(!isRead && {
          destructiveHint: /^(revoke|delete|remove|retire|discard|unpublish)_/.test(tool.name),
          ...(!/^(create_(?!app_version)|add_work_item_|record|complete|publish)/.test(
            tool.name,
          ) && {
            idempotentHint: true,
          }),
        }),
        openWorldHint: false,
      });
    }
  },
);

test.each(clients)(
  'the $client client at $version gets the reason of a rejected connection',
  async ({ connect }) => {
    await expect(connect('alm_k1_unknown', '/mcp')).rejects.toThrow(/401|nauthorized|API key/);
  },
);

test.each(clients)('the $client client at $version gets the server info', async ({ connect }) => {
  const { key } = await (await makeOrganization()).makeKey();

  const client = await connect(key, '/mcp');

  expect(client.getServerVersion()).toMatchObject({ name: 'almirant', title: 'Almirant' });
  expect(client.getServerCapabilities()?.tools).toEqual({ listChanged: false });
  expect(client.getInstructions()).toContain('Almirant');
  await client.close();
});

test('every client gets the same tool result', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  await organization.makeProject('Beacon');

  const answers = await Promise.all(
    clients.map(async ({ connect }) => {
      const client = await connect(key, '/mcp');
      const projects = await callTool(client, 'list_projects');
      await client.close();
      return projects;
    }),
  );

  expect(answers).toEqual([answers[0], answers[0], answers[0]]);
});

type AnyClient = Awaited<ReturnType<(typeof clients)[number]['connect']>>;

async function connectNewest(key: string, path: string): Promise<Client> {
  const options = { versionNegotiation: { mode: { pin: '2026-07-28' } } };
  const client = new Client({ name: 'tests', version: '1.0.0' }, options);
  const { url, ...transport } = await transportOf(key, path);
  await client.connect(new StreamableHTTPClientTransport(url, transport));
  return client;
}

async function connectOld(key: string, path: string): Promise<OldClient> {
  const client = new OldClient({ name: 'tests', version: '1.0.0' });
  const { url, ...transport } = await transportOf(key, path);
  await client.connect(new OldTransport(url, transport));
  return client;
}

async function transportOf(key: string, path: string) {
  const app = await testApp();
  return {
    url: new URL(`${TEST_URL}${path}`),
    fetch: (url: string | URL, init?: RequestInit) => app.fetch(new Request(url, init)),
    requestInit: { headers: { authorization: `Bearer ${key}` } },
  };
}

/** The result of a tool, after checking that text and structured content agree. */
async function callTool(client: AnyClient, name: string, args: object = {}): Promise<Json> {
  const result: Json = await client.callTool({ name, arguments: args as Json });
  expect(result.isError ?? false).toBe(false);
  expect(result.content).toMatchObject([{ type: 'text' }]);
  expect(JSON.parse(result.content[0].text)).toEqual(result.structuredContent);
  return result.structuredContent;
}
