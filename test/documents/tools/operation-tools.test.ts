import { expect, test } from 'vitest';
import { callTool, graphql, rest } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';
import {
  idOf,
  makeAppVersion,
  makeOperationTool,
  operationIdOf,
  retireAppVersion,
} from '../../support/registered-operations.ts';

const text = 'query ListMyTags { tags { name } }';

test('an operation is published under its own name, with the description of the schema', async () => {
  const { publish, organization } = await prepare();
  await makeAppVersion(organization.id, { operations: { tags: text } });

  const published = await publish({ operationId: idOf(text) });

  expect(published).toMatchObject({
    status: 201,
    body: {
      data: {
        name: 'list_my_tags',
        description: 'List the tags of the organization by name, 500 at a time.',
        operationId: await operationIdOf(organization.id, text),
        documentId: idOf(text),
        operationName: 'ListMyTags',
        isReadOnly: true,
        isActive: true,
      },
    },
  });
});

test('an operation is published by its UUID or any of its document IDs', async () => {
  const { publish, organization } = await prepare();
  await makeAppVersion(organization.id, { app: 'web', operations: { tags: text } });
  const uuid = await operationIdOf(organization.id, text);
  const refs = [
    uuid,
    uuid.toUpperCase(),
    idOf(text),
    idOf(text).slice(7),
    'x-web:ListMyTags',
    'tags',
  ];

  for (const [index, operationId] of refs.entries()) {
    const { status, body } = await publish({ operationId, name: `tool_${index}` });
    expect([operationId, status, body.data?.documentId]).toEqual([operationId, 201, idOf(text)]);
  }
});

test('an operation name publishes the operation of the last activated version', async () => {
  const { publish, organization } = await prepare();
  const newer = `${text} # newer`;
  await makeAppVersion(organization.id, { app: 'web', operations: { one: text } });
  const { id } = await makeAppVersion(organization.id, { app: 'web', operations: { two: newer } });

  const first = await publish({ operationId: 'x-web:ListMyTags', name: 'first' });
  await retireAppVersion(id);
  const second = await publish({ operationId: 'x-web:ListMyTags', name: 'second' });

  expect(first.body.data.documentId).toBe(idOf(newer));
  expect(second.body.data.documentId).toBe(idOf(text));
});

test.each(['pending', 'retired'] as const)(
  'an operation in a %s version only cannot be published',
  async (status) => {
    const { publish, organization } = await prepare();
    await makeAppVersion(organization.id, { status, operations: { tags: text } });
    const operationId = await operationIdOf(organization.id, text);

    for (const ref of [operationId, idOf(text), 'tags']) {
      expect(await publish({ operationId: ref })).toMatchObject({
        status: 409,
        body: { code: 'OPERATION_NOT_ACTIVE' },
      });
    }
  },
);

test("another organization's operation gets the same error as an unknown one", async () => {
  const { publish } = await prepare();
  const theirs = await makeOrganization();
  await makeAppVersion(theirs.id, { app: 'web', operations: { tags: text } });
  const uuid = await operationIdOf(theirs.id, text);
  const refs = [uuid, idOf(text), 'tags', 'x-web:ListMyTags', 'md5:1', 'normalized:1', '__proto__'];

  for (const operationId of refs) {
    const { status, body } = await publish({ operationId });
    expect([operationId, status, body.code]).toEqual([
      operationId,
      404,
      'REGISTERED_OPERATION_NOT_FOUND',
    ]);
    expect(body.error).toBe(
      `Registered operation not found: ${operationId}. List the registered operations to see their IDs.`,
    );
  }
});

test('tool names are unique per organization', async () => {
  const { publish, organization } = await prepare();
  await makeOperationTool(organization.id, { name: 'tags', text });
  await makeOperationTool((await makeOrganization()).id, { name: 'other', text });

  const again = await publish({ operationId: idOf(text), name: 'tags' });
  const other = await publish({ operationId: idOf(text), name: 'other' });

  expect(again).toMatchObject({ status: 409, body: { code: 'OPERATION_TOOL_EXISTS' } });
  expect(again.body.error).toContain('A tool named tags already exists.');
  expect(other.status).toBe(201);
});

test.each([
  ['list_tags', text],
  [undefined, 'query listTags { tags { name } }'],
])('the name of a built-in tool (%j) is rejected', async (name, document) => {
  const { publish, organization } = await prepare();
  await makeAppVersion(organization.id, { operations: { tags: document } });

  const { status, body } = await publish({ operationId: idOf(document), name });

  expect({ status, code: body.code }).toEqual({ status: 409, code: 'OPERATION_TOOL_EXISTS' });
  expect(body.error).toBe('list_tags is a built-in tool. Give another name.');
});

const operationNames = [
  ['HTTPStatusOfURL', 'http_status_of_url'],
  ['__tags2Of', 'tags2_of'],
  ['already_snake', 'already_snake'],
  ['Tags_', 'tags'],
] as const;

test.each(operationNames)('the operation %s is the tool %s', async (operationName, name) => {
  const { publish, organization } = await prepare();
  const named = `query ${operationName} { tags { name } }`;
  await makeAppVersion(organization.id, { operations: { tags: named } });

  expect((await publish({ operationId: 'tags' })).body.data).toMatchObject({ name });
});

test.each(['_', '_1st', `A${'a'.repeat(64)}`])(
  'publishing an operation named %s requires a tool name',
  async (operationName) => {
    const { publish, organization } = await prepare();
    const named = `query ${operationName} { tags { name } }`;
    await makeAppVersion(organization.id, { operations: { tags: named } });

    const { status, body } = await publish({ operationId: 'tags' });

    expect({ status, code: body.code }).toEqual({ status: 400, code: 'VALIDATION_FAILED' });
    expect(body.error).toMatch(/name: .* does not convert to a tool name/);
    expect((await publish({ operationId: 'tags', name: 'given' })).status).toBe(201);
  },
);

const badInputs = [
  { name: 'Tags' },
  { name: '1tags' },
  { name: 'tags-of' },
  { name: '' },
  { name: 't'.repeat(65) },
  { name: 'tags\n' },
  { description: '' },
  { description: ' \u200b' },
  { description: 'a\0b' },
  { description: 'd'.repeat(2_001) },
  { operationId: '' },
  { operationId: 'a b' },
  { operationId: 'a'.repeat(201) },
];

test.each(badInputs)('%j is rejected and nothing is published', async (bad) => {
  const { publish, organization } = await prepare();
  await makeAppVersion(organization.id, { operations: { tags: text } });

  const { status, body } = await publish({ operationId: 'tags', ...bad });

  expect({ status, code: body.code }).toEqual({ status: 400, code: 'VALIDATION_FAILED' });
  const { prisma } = await testDatabase();
  expect(await prisma.operationTool.count({ where: { organizationId: organization.id } })).toBe(0);
});

test('an operation that is no longer valid in the schema cannot be published', async () => {
  const { publish, organization } = await prepare();
  await makeAppVersion(organization.id, { operations: { old: 'query Old { tags { weight } }' } });

  expect(await publish({ operationId: 'old' })).toMatchObject({
    status: 400,
    body: { code: 'OPERATIONS_NOT_VALID' },
  });
});

test('an organization has 50 tools at most, also under concurrent requests', async () => {
  const { publish, organization } = await prepare();
  const { id } = await makeOperationTool(organization.id, { name: 'first', text });
  const { prisma } = await testDatabase();
  const { operationId } = await prisma.operationTool.findUniqueOrThrow({ where: { id } });
  await prisma.operationTool.createMany({
    data: Array.from({ length: 47 }, (_, index) => ({
      organizationId: organization.id,
      operationId,
      name: `tool_${index}`,
      description: 'One of many.',
    })),
  });

  const answers = await Promise.all(
    ['a', 'b', 'c', 'd'].map((name) => publish({ operationId, name })),
  );

  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409]);
  const refused = answers.find(({ status }) => status === 409);
  expect(refused?.body).toMatchObject({ code: 'TOO_MANY_OPERATIONS' });
  expect(await prisma.operationTool.count({ where: { organizationId: organization.id } })).toBe(50);
});

test('a tool of a retired version stays listed as inactive', async () => {
  const { ask, organization } = await prepare();
  const { version } = await makeOperationTool(organization.id);
  await retireAppVersion(version.id);

  const { body } = await ask('/api/operation-tools');

  expect(body.data).toMatchObject([{ name: 'who_am_i', isActive: false }]);
});

test('an unpublished operation is no tool and can be published again', async () => {
  const { ask, publish, organization } = await prepare();
  const { id } = await makeOperationTool(organization.id, { name: 'tags', text });
  await makeOperationTool(organization.id, { name: 'other' });
  const remove = () => ask(`/api/operation-tools/${id}`, { method: 'DELETE' });

  expect(await remove()).toMatchObject({ status: 200, body: { data: { deleted: true } } });
  expect(await remove()).toMatchObject({ body: { code: 'OPERATION_TOOL_NOT_FOUND' } });
  expect((await ask('/api/operation-tools')).body.data).toMatchObject([{ name: 'other' }]);
  expect((await publish({ operationId: idOf(text), name: 'tags' })).status).toBe(201);
});

test('tools are listed by name, and a mutation is not read-only', async () => {
  const { ask, key, organization } = await prepare();
  const remove = 'mutation Remove($id: ID!) { deleteTag(input: { id: $id }) { __typename } }';
  await makeOperationTool(organization.id, { name: 'remove', text: remove });
  await makeOperationTool(organization.id, { name: 'list', text });

  const { body } = await ask('/api/operation-tools');
  const call = { name: 'list_operation_tools', path: '/mcp?toolsets=operations' };
  const { result } = (await callTool(key, call)).body;

  const expected = [
    { name: 'list', isReadOnly: true },
    { name: 'remove', isReadOnly: false },
  ];
  expect(body.data).toMatchObject(expected);
  expect(result.structuredContent).toMatchObject({ operationTools: expected });
});

test('the node of an ID is the tool of the organization, and of no other', async () => {
  const { key, organization } = await prepare();
  await makeOperationTool(organization.id, { name: 'first' });
  const { id } = await makeOperationTool(organization.id, { name: 'second', text });
  const theirs = await makeOperationTool((await makeOrganization()).id);
  const read = 'query ($id: ID!) { node(id: $id) { ... on OperationTool { name isActive } } }';

  const own = await graphql(key)(read, { id });
  const foreign = await graphql(key)(read, { id: theirs.id });

  expect(own.body.data.node).toEqual({ name: 'second', isActive: true });
  expect(foreign.body.data.node).toBeNull();
});

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const ask = rest(key);
  const publish = (body: object) => ask('/api/operation-tools', { method: 'POST', body });
  return { organization, key, ask, publish };
}
