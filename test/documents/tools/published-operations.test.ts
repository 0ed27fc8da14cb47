import { expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import type { OperationMode } from '../../../src/kernel/operation-mode.ts';
import { createTestApp } from '../../support/app.ts';
import { type Json, mcp, rest } from '../../support/clients.ts';
import { contentOf } from '../../support/content.ts';
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

test('tools/list has exactly the published operations', async () => {
  const { organization, client } = await prepare();
  await makeOperationTool(organization.id, { name: 'remove_tag', text: removeTag });
  await makeOperationTool(organization.id, { name: 'find_tasks', text: findTasks });

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
          first: {
            type: 'integer',
            description: 'Page size from the start, 1 to 100. Default: 5.',
          },
          search: { type: 'string', description: expect.stringMatching(/\w/) },
        },
        required: ['projectId'],
        additionalProperties: false,
      },
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    {
      name: 'remove_tag',
      title: 'Remove tag',
      description: 'Says who one is.',
      inputSchema: {
        type: 'object',
        properties: { id: { type: 'string', description: expect.stringMatching(/tag/) } },
        required: ['id'],
        additionalProperties: false,
      },
      annotations: { readOnlyHint: false, destructiveHint: true, openWorldHint: false },
    },
  ]);
});

test('a published query returns its data as text and structured content', async () => {
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

test('a published mutation takes effect and returns declared failures as data', async () => {
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
  [{}, /^Error: projectId is required: .*\?projectId=<id or name>/],
  [{ projectId: null }, /\$projectId.*must not be null/],
  [{ projectId: 'p', first: 'many' }, /\$first.*Int cannot represent non-integer value: "many"/],
  [
    { projectId: 'p', limit: 1 },
    /Unknown argument: limit\. The arguments are projectId, first, search\./,
  ],
  [{ projectId: 'p', toString: 1 }, /Unknown argument: toString\./],
] as const;

test.each(wrongArguments)(
  'the arguments %j are rejected with the problem',
  async (args, problem) => {
    const { organization, client } = await prepare();
    await makeOperationTool(organization.id, { name: 'find_tasks', text: findTasks });

    const result: Json = await client.callTool({ name: 'find_tasks', arguments: args });

    expect(result).toMatchObject({ isError: true, content: [{ type: 'text' }] });
    expect(result.content[0].text).toMatch(problem);
    expect(result.content[0].text).toMatch(/ Call again with valid arguments\. \(\w+\)$/);
  },
);

test('a tool disappears at once with the retirement of its version', async () => {
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

test('a tool whose operation is in no version is neither listed nor callable', async () => {
  const { organization, client } = await prepare();
  const { name } = await makeOperationTool(organization.id);
  const { prisma } = await testDatabase();
  await prisma.documentId.deleteMany({ where: { organizationId: organization.id } });

  expect(await outcomesOf(client, name)).toEqual({ listed: [], called: NOT_THERE });
});

test('a built-in tool wins over a published tool of its name', async () => {
  const { organization, client, key } = await prepare();
  await makeOperationTool(organization.id, { name: 'list_tags' });
  const withBuiltIn = await mcp(key, { path: '/mcp?toolsets=published,planning' });

  const result: Json = await withBuiltIn.callTool({ name: 'list_tags' });

  expect((await client.listTools()).tools).toEqual([]);
  expect(result.structuredContent).not.toHaveProperty('viewer');
});

test('a call runs the tool of its name', async () => {
  const { organization, client } = await prepare();
  await makeOperationTool(organization.id, {
    name: 'a_tags',
    text: 'query Tags { tags { name } }',
  });
  await makeOperationTool(organization.id, { name: 'me' });

  const tags: Json = await client.callTool({ name: 'a_tags' });
  const me: Json = await client.callTool({ name: 'me' });

  expect(tags.structuredContent).toEqual({ tags: [] });
  expect(me.structuredContent).toEqual({ viewer: { role: 'OWNER' } });
});

test.each(['it\0', 'It', ''])('the name %j is no tool', async (name) => {
  const { client } = await prepare();

  await expect(client.callTool({ name })).rejects.toThrow(/Tool not found/);
});

test("another organization's tool gets the same error as an unknown one", async () => {
  const { client } = await prepare();
  await makeOperationTool((await makeOrganization()).id, { name: 'theirs' });

  const foreign = await outcomesOf(client, 'theirs');

  expect(foreign).toEqual({ listed: [], called: NOT_THERE });
  expect(await outcomesOf(client, 'nobodys')).toEqual(foreign);
});

test('a tool is neither listed nor callable without the permissions of its root fields', async () => {
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

test('a tool has no effect without the permissions of all its root fields', async () => {
  const organization = await makeOrganization();
  const text = `mutation Both {
    createTag(input: { name: "urgent" }) { __typename }
    createProject(input: { name: "Beacon" }) { __typename }
  }`;
  const { name } = await makeOperationTool(organization.id, { name: 'both', text });
  const { key } = await organization.makeKey({ permissions: ['work-items:write'] });
  const client = await mcp(key, { path: PUBLISHED });

  const result: Json = await client.callTool({ name });

  expect(result.content[0].text).toMatch(/projects:write.*\(PERMISSION_MISSING\)$/);
  expect((await contentOf(organization.id)).tags).toEqual([]);
});

test('nested fields need their own permission, and the error includes the partial result', async () => {
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
  expect(rest).toBe(
    'Partial result: {"project":{"name":"Beacon","boards":null},"viewer":{"role":"OWNER"}}',
  );
});

test('the project in the URL fills an omitted $projectId', async () => {
  const { organization, key } = await prepare();
  const { id } = await organization.makeProject();
  await organization.makeWorkItem({ title: 'Here', projectId: id });
  const { name } = await makeOperationTool(organization.id, { text: findTasks });
  const client = await mcp(key, { path: `${PUBLISHED}&projectId=${id}` });

  const [tool] = (await client.listTools()).tools;
  const result: Json = await client.callTool({ name });

  expect(tool?.inputSchema).not.toHaveProperty('required');
  expect(result.structuredContent).toEqual({ workItems: { nodes: [{ title: 'Here' }] } });
});

test('published tools take no statement unless the URL selects their toolset', async () => {
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

test('published tools are listed after all other toolsets', async () => {
  const { organization, key } = await prepare();
  const { name } = await makeOperationTool(organization.id);
  const client = await mcp(key, { path: '/mcp?toolsets=all' });

  const { tools } = await client.listTools();

  expect(tools.at(-1)?.name).toBe(name);
});

test('the list of published tools takes a constant number of statements', async () => {
  const { organization, client } = await prepare();
  const count = async () => (await statementsOf(() => client.listTools())).length;
  await makeOperationTool(organization.id, { name: 'tool_0' });
  const forOne = await count();
  for (const each of Array.from({ length: 8 }).keys()) {
    const text = `query Q${each} { tags { name } }`;
    await makeOperationTool(organization.id, { name: `tool_${each + 1}`, text });
  }
  // Fills the cache of texts.
  await client.listTools();

  expect(await count()).toBeLessThanOrEqual(forOne);
});

test.each(['safelist', 'require_id'] satisfies OperationMode[])(
  'published tools run in the mode %s, and their runs are counted',
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

test('an operation that is no longer valid in the schema is no tool', async () => {
  const { organization, client } = await prepare();
  const text = 'query Old { tags { name weight } }';
  const { name } = await makeOperationTool(organization.id, { name: 'old', text });

  expect(await outcomesOf(client, name)).toEqual({ listed: [], called: NOT_THERE });
});

test.each(['OperationTool', 'Tag'] as const)(
  'an unexpected error while reading a %s is masked and logged',
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

    const message = model === 'Tag' ? called.content[0].text : listed;
    expect(message).toMatch(
      /unexpected server error\. Quote the request ID \S+ \(INTERNAL_ERROR\)$/,
    );
    const requestId = /ID (\S+)\. \(/.exec(message)?.[1] ?? 'none';
    const reports = app.logLines.filter((line) => line.includes('hunter2'));
    expect(reports).toHaveLength(1);
    expect(reports[0]).toContain(requestId);
  },
);

/** The worker's database, with failing reads of one model. */
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

/** The listed tools and the result of a call, or its protocol error. */
async function outcomesOf(client: Awaited<ReturnType<typeof mcp>>, name: string) {
  const { tools } = await client.listTools();
  const called: Json = await client
    .callTool({ name })
    .catch(({ message }: Error) => message.replace(name, 'it'));
  return { listed: tools.map((tool) => tool.name), called };
}
