import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { catalogue, routes } from '../../src/modules.ts';
import { createTestApp, testApp } from '../support/app.ts';
import { type Fetch, graphql, type Json, mcp, rest } from '../support/clients.ts';
import { testDatabase } from '../support/database.ts';
import { makeWorkingBoard, type WorkingBoard } from '../support/working-board.ts';

type Outcome = { id?: string; code?: string };
type Try = { title?: string; fetch?: Fetch };
type Create = (all: WorkingBoard, idempotencyKey: string, options?: Try) => Promise<Outcome>;

const create: Record<'rest' | 'graphql' | 'mcp', Create> = {
  async rest({ key, board, column }, idempotencyKey, { title = 'A', fetch } = {}) {
    const { body } = await rest(key, fetch)('/api/work-items/tasks', {
      method: 'POST',
      body: { title, boardId: board.id, boardColumnId: column('backlog') },
      headers: { 'idempotency-key': idempotencyKey },
    });
    return { id: body.data?.id, code: body.code };
  },
  async graphql({ key, board }, idempotencyKey, { title = 'A', fetch } = {}) {
    const { body } = await graphql(key, fetch)(
      `mutation ($input: CreateTaskInput!) { createTask(input: $input) {
        ... on CreateTaskSuccess { workItem { id column { id } createdAt } } ... on Error { code } } }`,
      { input: { title, boardId: board.id, idempotencyKey } },
    );
    const { workItem, code } = body.data.createTask;
    return { id: workItem?.id, code };
  },
  async mcp({ key, project }, idempotencyKey, { title = 'A', fetch } = {}) {
    const client = await mcp(key, { fetch });
    const { structuredContent, content }: Json = await client.callTool({
      name: 'create_task',
      arguments: { title, projectId: project.id, idempotencyKey },
    });
    const code = /\((\w+)\)$/.exec(content[0].text)?.[1];
    return { id: structuredContent?.id, code };
  },
};

const transports = ['rest', 'graphql', 'mcp'] as const;

async function countOf({ organization }: WorkingBoard): Promise<number> {
  const { prisma } = await testDatabase();
  return prisma.workItem.count({ where: { organizationId: organization.id } });
}

/** A network that loses the response to the first write after the server has processed it. */
function losing(): Fetch {
  let isLost = false;
  return async (request) => {
    const text = await request.clone().text();
    const response = await (await testApp()).fetch(request);
    if (isLost || !/Idempotent|idempotencyKey|boardColumnId/.test(text)) return response;
    isLost = true;
    await response.text();
    throw new Error('The connection was lost.');
  };
}

test.each(transports)(
  'a retry after a lost response over %s returns the result and creates nothing twice',
  async (transport) => {
    const all = await makeWorkingBoard();
    const key = randomUUID();
    const fetch = losing();

    await expect(create[transport](all, key, { fetch })).rejects.toThrow('lost');
    expect(await countOf(all)).toBe(1);
    const second = await create[transport](all, key, { fetch });
    const third = await create[transport](all, key);

    expect(second).toMatchObject({ id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(third).toEqual(second);
    expect(await countOf(all)).toBe(1);
  },
);

test('a retry returns the first result verbatim even if the object has changed', async () => {
  const all = await makeWorkingBoard();
  const request = {
    method: 'POST',
    body: { title: 'A', boardId: all.board.id, boardColumnId: all.column('backlog') },
    headers: { 'idempotency-key': 'once' },
  };
  const first = await rest(all.key)('/api/work-items/tasks', request);
  await all.send(`/api/work-items/${first.body.data.id}`, { method: 'DELETE' });

  const second = await rest(all.key)('/api/work-items/tasks', request);

  expect({ status: second.status, body: second.body }).toEqual({
    status: 201,
    body: first.body,
  });
  expect(await countOf(all)).toBe(0);
});

test.each(transports)(
  'twenty concurrent requests with one key over %s create one object',
  async (transport) => {
    const all = await makeWorkingBoard();
    const key = randomUUID();

    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => create[transport](all, key)),
    );

    expect(new Set(outcomes.map(({ id }) => id)).size).toBe(1);
    expect(outcomes[0]?.id).toBeDefined();
    expect(await countOf(all)).toBe(1);
  },
);

test.each(transports)(
  'reuse of a key for another request over %s is rejected',
  async (transport) => {
    const all = await makeWorkingBoard();
    const key = randomUUID();
    const { id } = await create[transport](all, key);

    expect(await create[transport](all, key, { title: 'B' })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    const other = await rest(all.key)('/api/work-items/epics', {
      method: 'POST',
      body: { title: 'A', boardId: all.board.id, idempotencyKey: key },
    });
    expect(other).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect(await create[transport](all, key)).toMatchObject({ id });
    expect(await countOf(all)).toBe(1);
  },
);

test.each(transports)('a retry after a failure over %s runs again', async (transport) => {
  const all = await makeWorkingBoard();
  const key = randomUUID();
  const { prisma } = await testDatabase();
  const setAllowed = (allowedTypes: ['idea'] | []) =>
    prisma.board.update({ where: { id: all.board.id }, data: { allowedTypes } });
  await setAllowed(['idea']);

  expect(await create[transport](all, key)).toMatchObject({ code: 'WORK_ITEM_TYPE_NOT_ALLOWED' });
  await setAllowed([]);
  const second = await create[transport](all, key);

  expect(second.id).toBeDefined();
  expect(await create[transport](all, key)).toEqual(second);
  expect(await countOf(all)).toBe(1);
});

test('idempotency keys are separate per API key and organization', async () => {
  const all = await makeWorkingBoard();
  const other = await makeWorkingBoard();
  const { key: second } = await all.organization.makeKey();

  const made = [
    await create.rest(all, 'same'),
    await create.rest({ ...all, key: second }, 'same'),
    await create.rest(other, 'same'),
  ];

  expect(new Set(made.map(({ id }) => id)).size).toBe(3);
});

test('two API keys use one idempotency key, and each retry gets its own answer', async () => {
  const all = await makeWorkingBoard();
  const { key } = await all.organization.makeKey();
  const other = { ...all, key };
  const firsts = [await create.rest(all, 'same'), await create.rest(other, 'same')];

  const retries = [await create.rest(all, 'same'), await create.rest(other, 'same')];

  expect(retries).toEqual(firsts);
  expect(new Set(firsts.map(({ id }) => id)).size).toBe(2);
});

test('an idempotency key expires after 24 hours', async () => {
  const all = await makeWorkingBoard();
  const start = Date.now();
  const at = async (ms: number) => {
    const app = await createTestApp({ now: () => new Date(start + ms) });
    return create.rest(all, 'once', { fetch: (request) => app.fetch(request) });
  };
  const day = 24 * 60 * 60 * 1_000;

  const [first, before, after] = [await at(0), await at(day - 1_000), await at(day + 1_000)];

  expect(before).toEqual(first);
  expect(after.id).not.toBe(first.id);
  const { prisma } = await testDatabase();
  const where = { organizationId: all.organization.id };
  expect(await prisma.idempotentRequest.count({ where })).toBe(1);
});

test.each(['', ' ', 'a b', 'é', 'x'.repeat(256)])(
  '%j is rejected as an idempotency key',
  async (key) => {
    const all = await makeWorkingBoard();
    const body = { title: 'A', boardId: all.board.id, boardColumnId: all.column('backlog') };

    const answer = await rest(all.key)('/api/work-items/tasks', {
      method: 'POST',
      body: { ...body, idempotencyKey: key },
    });

    expect(answer).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
    expect(answer.body.issues).toMatchObject([{ path: 'idempotencyKey' }]);
    expect(await countOf(all)).toBe(0);
  },
);

test('different keys in header and body are rejected', async () => {
  const all = await makeWorkingBoard();
  const send = (idempotencyKey: unknown) =>
    rest(all.key)('/api/work-items/tasks', {
      method: 'POST',
      body: {
        title: 'A',
        boardId: all.board.id,
        boardColumnId: all.column('backlog'),
        idempotencyKey,
      },
      headers: { 'idempotency-key': 'one' },
    });

  expect((await send('one')).status).toBe(201);
  expect((await send('other')).status).toBe(400);
  expect(await countOf(all)).toBe(1);
});

/** Operations that create something without an idempotency key, as their summaries say. */
const withoutKey = ['addWorkItemsToMilestone', 'createAppVersion', 'registerOperations'];

const created = new Set(
  routes.flatMap(({ status, operation }) => (status === 201 ? [operation.name] : [])),
);
const making = catalogue.filter(
  ({ name }) =>
    created.has(name) ||
    /^(create|add|record|complete|invite|provision|publish|register)[A-Z]/.test(name),
);

test.each(making)(
  '$name takes an idempotency key or says that it does not',
  ({ name, input, summary }) => {
    const takesKey = 'idempotencyKey' in input.shape;

    expect(takesKey).toBe(!withoutKey.includes(name));
    expect(summary.includes('Takes no idempotency key')).toBe(!takesKey);
  },
);

test('every exception names an existing operation', () => {
  const names: string[] = making.map(({ name }) => name);

  expect(withoutKey.filter((name) => !names.includes(name))).toEqual([]);
});
