import { expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import type { OperationMode } from '../../../src/kernel/operation-mode.ts';
import { createTestApp } from '../../support/app.ts';
import { type Json, mcp, rest } from '../../support/clients.ts';
import { statementsOf, testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';
import { makeOperationTool, retireAppVersion } from '../../support/registered-operations.ts';

const PUBLISHED = '/mcp?toolsets=published';

const NOT_THERE = expect.stringMatching(/Tool not found: it$/);

const findTasks = `query FindTasks($projectId: ID!, $first: Int = 5, $search: String) {
  workItems(first: $first, filter: { projectId: $projectId, search: $search }) {
    nodes { title }
  }
}`;

const addTag = `mutation AddTag($input: CreateTagInput!) {
  createTag(input: $input) {
    ... on CreateTagSuccess { tag { name color } }
    ... on Error { code message }
  }
}`;

const removeTag = `mutation RemoveTag($id: ID!) {
  deleteTag(input: { id: $id }) { __typename }
}`;

test('an agent is given exactly the operations that are published, as they are', async () => {
  const { organization, client } = await prepare();
  await makeOperationTool(organization.id, { name: 'find_tasks', text: findTasks });
  await makeOperationTool(organization.id, { name: 'remove_tag', text: removeTag });

  const { tools } = await client.listTools();

  expect(tools).toEqual([
    {
      name: 'find_tasks',
      title: 'Find tasks',
      description: 'Says who one is.',
      inputSchema: {
        type: 'object',
        properties: {
          projectId: { type: 'string', description: expect.stringMatching(/project/) },
          first: { type: 'integer', description: expect.stringMatching(/1 to 100/), default: 5 },
          search: { type: 'string', description: expect.stringMatching(/\w/) },
        },
        required: ['projectId'],
      },
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    {
      name: 'remove_tag',
      title: 'Remove tag',
      description: 'Says who one is.',
      inputSchema: {
        type: 'object',
        properties: { id: { type: 'string', description: 'ID of the tag.' } },
        required: ['id'],
      },
      annotations: { readOnlyHint: false, destructiveHint: true, openWorldHint: false },
    },
  ]);
});

test('a published query answers with its data, as text and structured', async () => {
  const { organization, client } = await prepare();
  const { id: projectId } = await organization.makeProject();
  await organization.makeWorkItem({ title: 'Light the lamp', projectId });
  await organization.makeWorkItem({ title: 'Elsewhere' });
  await makeOperationTool(organization.id, { name: 'find_tasks', text: findTasks });

  const result: Json = await client.callTool({ name: 'find_tasks', arguments: { projectId } });

  const data = { workItems: { nodes: [{ title: 'Light the lamp' }] } };
  expect(result).toMatchObject({ structuredContent: data });
  expect(result.isError).toBeUndefined();
  expect(JSON.parse(result.content[0].text)).toEqual(data);
});

test('a published mutation does what it says, and a failure that it declares is data', async () => {
  const { organization, key, client } = await prepare();
  await makeOperationTool(organization.id, { name: 'add_tag', text: addTag });
  const call = { name: 'add_tag', arguments: { input: { name: 'urgent' } } };

  const added: Json = await client.callTool(call);
  const again: Json = await client.callTool(call);

  expect(added.structuredContent).toMatchObject({ createTag: { tag: { name: 'urgent' } } });
  expect(again.structuredContent).toMatchObject({ createTag: { code: 'TAG_EXISTS' } });
  expect(again.isError).toBeUndefined();
  const { body } = await rest(key)('/api/tags');
  expect(body.data.map(({ name }: Json) => name)).toEqual(['urgent']);
});

const wrongArguments = [
  [{ projectId: { is: 'none' } }, /\$projectId.*ID cannot represent/],
  [{}, /^Error: projectId is required: .*\?projectId=<uuid>/],
  [{ projectId: null }, /\$projectId.*must not be null/],
  [{ projectId: 'p', first: 'many' }, /\$first.*Int cannot represent non-integer value: "many"/],
  [{ projectId: 'p', limit: 1 }, /no argument limit\. It takes projectId, first, search\./],
  [{ projectId: 'p', toString: 1 }, /no argument toString\./],
] as const;

test.each(wrongArguments)('the arguments %j are refused with what is wrong', async (args, said) => {
  const { organization, client } = await prepare();
  await makeOperationTool(organization.id, { name: 'find_tasks', text: findTasks });

  const result: Json = await client.callTool({ name: 'find_tasks', arguments: args });

  expect(result).toMatchObject({ isError: true, content: [{ type: 'text' }] });
  expect(result.content[0].text).toMatch(said);
  expect(result.content[0].text).toMatch(/ Correct the arguments and call again\. \(\w+\)$/);
});

test('a tool ends at once with the version that has its operation', async () => {
  const { organization, client } = await prepare();
  const { name, version } = await makeOperationTool(organization.id);
  const before = await outcomesOf(client, name);

  await retireAppVersion(version.id);

  expect(before).toEqual({
    listed: [name],
    called: expect.objectContaining({ content: expect.anything() }),
  });
  expect(await outcomesOf(client, name)).toEqual({ listed: [], called: NOT_THERE });
});

test("another organization's tool and one that is not there are the same", async () => {
  const { client } = await prepare();
  await makeOperationTool((await makeOrganization()).id, { name: 'theirs' });

  const foreign = await outcomesOf(client, 'theirs');

  expect(foreign).toEqual({ listed: [], called: NOT_THERE });
  expect(await outcomesOf(client, 'nobodys')).toEqual(foreign);
});

test('a tool is neither listed nor called without the permissions of what it asks for', async () => {
  const organization = await makeOrganization();
  const text = 'query Both { tags { name } apiKeys { nodes { name } } }';
  const { name } = await makeOperationTool(organization.id, { name: 'both', text });
  const { key } = await organization.makeKey({ permissions: ['work-items:read'] });
  const client = await mcp(key, { path: PUBLISHED });

  const { listed, called } = await outcomesOf(client, name);

  expect(listed).toEqual([]);
  expect(called).toMatchObject({ isError: true });
  expect(called.content[0].text).toMatch(/api-keys:read.*\(PERMISSION_MISSING\)$/);
  expect(called.structuredContent).toBeUndefined();
});

test('what is within needs its own permission, and the rest is told all the same', async () => {
  const organization = await makeOrganization();
  const { id: projectId } = await organization.makeProject('Beacon');
  const text = `query Plan($projectId: ID!) {
    project(id: $projectId) { name boards { name } }
    viewer { role }
  }`;
  const { name } = await makeOperationTool(organization.id, { name: 'plan', text });
  const { key } = await organization.makeKey({ permissions: ['projects:read'] });
  const client = await mcp(key, { path: PUBLISHED });

  const result: Json = await client.callTool({ name, arguments: { projectId } });

  expect(result.isError).toBe(true);
  const [error, rest] = result.content.map(({ text }: Json) => text);
  expect(error).toMatch(/^Error: .*boards:read.*\(PERMISSION_MISSING\)$/);
  expect(rest).toBe('What there is all the same: {"project":null,"viewer":{"role":"OWNER"}}');
});

test('the project of the address is the $projectId that a call leaves out', async () => {
  const { organization, key } = await prepare();
  const { id } = await organization.makeProject();
  await organization.makeWorkItem({ title: 'Here', projectId: id });
  const { name } = await makeOperationTool(organization.id, { text: findTasks });
  const client = await mcp(key, { path: `${PUBLISHED}&projectId=${id}` });

  const [tool] = (await client.listTools()).tools;
  const result: Json = await client.callTool({ name });

  expect(tool?.inputSchema.required).toEqual([]);
  expect(result.structuredContent).toEqual({ workItems: { nodes: [{ title: 'Here' }] } });
});

test('nothing is read of published tools where the address does not select them', async () => {
  const { organization, key } = await prepare();
  const { name } = await makeOperationTool(organization.id);
  const client = await mcp(key);
  let outcomes: Json;

  const statements = await statementsOf(async () => {
    outcomes = await client.listTools();
  });
  const result: Json = await client.callTool({ name });

  expect(outcomes.tools.map((tool: Json) => tool.name)).not.toContain(name);
  expect(statements.filter((sql) => sql.includes('operationTools'))).toEqual([]);
  expect(result.content[0].text).toMatch(/\?toolsets=core,published .*\(TOOL_NOT_SELECTED\)$/);
});

test('all toolsets together have the published tools last', async () => {
  const { organization, key } = await prepare();
  const { name } = await makeOperationTool(organization.id);
  const client = await mcp(key, { path: '/mcp?toolsets=all' });

  const { tools } = await client.listTools();

  expect(tools.at(-1)?.name).toBe(name);
});

test('the list takes as many statements for many tools as for one', async () => {
  const { organization, client } = await prepare();
  const count = async () => (await statementsOf(() => client.listTools())).length;
  await makeOperationTool(organization.id, { name: 'tool_0' });
  const forOne = await count();
  for (const each of Array.from({ length: 8 }).keys()) {
    const text = `query Q${each} { tags { name } }`;
    await makeOperationTool(organization.id, { name: `tool_${each + 1}`, text });
  }
  // Texts are kept by their hashes once they were read.
  await client.listTools();

  expect(await count()).toBeLessThanOrEqual(forOne);
});

test.each(['safelist', 'require_id'] satisfies OperationMode[])(
  'published tools run where the mode is %s, and their runs are counted',
  async (operationMode) => {
    const app = await createTestApp();
    const organization = await makeOrganization();
    const { prisma } = await testDatabase();
    const where = { id: organization.id };
    await prisma.organization.update({ where, data: { operationMode } });
    const { key } = await organization.makeKey({ permissions: ['work-items:read'] });
    const { name } = await makeOperationTool(organization.id);
    const client = await mcp(key, { path: PUBLISHED, fetch: app.fetch });

    const result: Json = await client.callTool({ name });
    await client.callTool({ name });
    await app.flush();

    expect(result.structuredContent).toEqual({ viewer: { role: 'OWNER' } });
    const uses = await prisma.operationUse.findMany({ where: { organizationId: organization.id } });
    expect(uses.map(({ count }) => count)).toEqual([2]);
  },
);

test('an operation that the schema has outgrown is no tool any more', async () => {
  const { organization, client } = await prepare();
  const text = 'query Old { tags { name weight } }';
  const { name } = await makeOperationTool(organization.id, { name: 'old', text });

  expect(await outcomesOf(client, name)).toEqual({ listed: [], called: NOT_THERE });
});

test.each(['OperationTool', 'Tag'] as const)(
  'what is unexpected while a %s is read is masked, and in the log',
  async (model) => {
    const app = await createTestApp({ database: await failingAt(model) });
    const organization = await makeOrganization();
    const { key } = await organization.makeKey();
    const text = 'query Tags { tags { name } }';
    const { name } = await makeOperationTool(organization.id, { text });
    const client = await mcp(key, { path: PUBLISHED, fetch: app.fetch });

    const { listed, called } = await outcomesOf(client, name).catch(({ message }: Error) => ({
      listed: message,
      called: undefined,
    }));

    const said = model === 'Tag' ? called.content[0].text : listed;
    expect(said).toMatch(
      /something went wrong on the server\. Quote request id \S+ \(INTERNAL_ERROR\)$/,
    );
    const requestId = /id (\S+)\. \(/.exec(said)?.[1] ?? 'none';
    const reports = app.logLines.filter((line) => line.includes('hunter2'));
    expect(reports).toHaveLength(1);
    expect(reports[0]).toContain(requestId);
  },
);

/** The worker's database, where reading one model fails. */
async function failingAt(failing: 'OperationTool' | 'Tag'): Promise<Database> {
  const database = await testDatabase();
  const fail = () => Promise.reject(new Error('Cannot read postgres://admin:hunter2@10.0.0.1'));
  const prisma = database.prisma.$extends({
    query: {
      $allModels: {
        $allOperations: ({ model, args, query }) => (model === failing ? fail() : query(args)),
      },
    },
  });
  return { ...database, prisma: prisma as unknown as Database['prisma'] };
}

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  return { organization, key, client: await mcp(key, { path: PUBLISHED }) };
}

/** What is listed, and what a call of a tool comes to: its result, or what the protocol says. */
async function outcomesOf(client: Awaited<ReturnType<typeof mcp>>, name: string) {
  const { tools } = await client.listTools();
  const called: Json = await client
    .callTool({ name })
    .catch(({ message }: Error) => message.replace(name, 'it'));
  return { listed: tools.map((tool) => tool.name), called };
}
