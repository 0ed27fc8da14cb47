import { expect, test } from 'vitest';
import { graphql, type Json, mcp, rest } from '../../support/clients.ts';
import { contentOf } from '../../support/content.ts';
import { statementsOf, testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

test('a dependency is listed on the blocked and on the blocking item', async () => {
  const { add, read, items } = await prepare(2);
  const [lamp, tower] = items;

  const added = await add(0, 1);

  expect(added).toMatchObject({
    status: 201,
    body: { data: { workItemId: lamp?.id, blockedByWorkItemId: tower?.id } },
  });
  const link = { id: added.body.data.id, workItemId: lamp?.id, blockedByWorkItemId: tower?.id };
  expect(await read(0)).toMatchObject({
    dependencies: [{ ...link, blockedByWorkItem: { taskId: tower?.taskId, priority: 'medium' } }],
    dependents: [],
  });
  expect(await read(1)).toMatchObject({
    dependencies: [],
    dependents: [{ ...link, workItem: { taskId: lamp?.taskId, type: 'task' } }],
  });
});

test('dependency tools accept taskIds', async () => {
  const { key, items } = await prepare(2);
  const [lamp, tower] = items;
  const client = await mcp(key, { path: '/mcp?toolsets=planning' });
  const pair = { workItemId: lamp?.taskId, blockedByWorkItemId: tower?.taskId };
  const run = async (name: string, args: object): Promise<Json> =>
    (await client.callTool({ name, arguments: { ...args } })).structuredContent;

  const added = await run('add_work_item_dependency', pair);
  const read = await run('get_work_item_dependencies', { id: lamp?.taskId });
  const both = await run('get_dependencies_batch', { workItemIds: [lamp?.taskId, tower?.id] });
  const removed = await run('remove_work_item_dependency', pair);

  expect(added).toMatchObject({ workItemId: lamp?.id, blockedByWorkItemId: tower?.id });
  expect(read.dependencies).toMatchObject([{ blockedByWorkItem: { id: tower?.id } }]);
  expect(both.items).toMatchObject([
    { workItemId: lamp?.id, dependencies: [{}], dependents: [] },
    { workItemId: tower?.id, dependencies: [], dependents: [{}] },
  ]);
  expect(removed).toEqual({ removed: true });
});

test('an item cannot block itself', async () => {
  const { add, content } = await prepare(1);
  const before = await content();

  expect(await add(0, 0)).toMatchObject({ status: 400, body: { code: 'DEPENDENCY_ON_ITSELF' } });
  expect(await content()).toEqual(before);
});

test('an existing dependency is not added again', async () => {
  const { add, content } = await prepare(2);
  await add(0, 1);
  const before = await content();

  expect(await add(0, 1)).toMatchObject({ status: 409, body: { code: 'DEPENDENCY_EXISTS' } });
  expect(await content()).toEqual(before);
});

test.each([2, 3, 12])('a cycle of %i items is rejected', async (length) => {
  const { add, content } = await prepare(length);
  for (let n = 0; n < length - 1; n += 1) await add(n, n + 1);
  const before = await content();

  const closing = await add(length - 1, 0);

  expect(closing).toMatchObject({ status: 400, body: { code: 'DEPENDENCY_CYCLE' } });
  expect(await content()).toEqual(before);
});

test('an item can block another on several paths', async () => {
  const { add } = await prepare(4);

  const answers = [await add(0, 1), await add(0, 2), await add(1, 3), await add(2, 3)];

  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  expect(await add(0, 3)).toMatchObject({ status: 201 });
  expect(await add(3, 0)).toMatchObject({ body: { code: 'DEPENDENCY_CYCLE' } });
});

test.each([1, 2, 3])(
  'one of two concurrent dependencies that form a cycle is added (%i)',
  async () => {
    const { add, read } = await prepare(2);

    const answers = await Promise.all([add(0, 1), add(1, 0)]);

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
    expect(answers.find(({ status }) => status === 400)?.body.code).toBe('DEPENDENCY_CYCLE');
    const { dependencies, dependents } = await read(0);
    expect([...dependencies, ...dependents]).toHaveLength(1);
  },
);

test('all but one of many concurrent dependencies that form a cycle are added', async () => {
  const length = 6;
  const { add } = await prepare(length);

  const answers = await Promise.all(Array.from({ length }, (_, n) => add(n, (n + 1) % length)));

  const statuses = answers.map(({ status }) => status).sort();
  expect(statuses).toEqual([...Array.from({ length: length - 1 }, () => 201), 400]);
});

test('concurrent additions of the same dependency add it once', async () => {
  const { add, read } = await prepare(2);

  const answers = await Promise.all([add(0, 1), add(0, 1), add(0, 1)]);

  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  expect((await read(0)).dependencies).toHaveLength(1);
});

test('a dependency is removed once', async () => {
  const { add, read, remove, content } = await prepare(2);
  await add(0, 1);

  const first = await remove(0, 1);
  const before = await content();
  const second = await remove(0, 1);
  const reversed = await remove(1, 0);

  expect(first).toMatchObject({ status: 200, body: { data: { deleted: true } } });
  const missing = { status: 404, body: { code: 'DEPENDENCY_NOT_FOUND' } };
  expect([second, reversed]).toMatchObject([missing, missing]);
  expect(await content()).toEqual(before);
  expect(await read(0)).toEqual({ dependencies: [], dependents: [], nextCursor: null });
  expect(await add(1, 0)).toMatchObject({ status: 201 });
});

test('dependencies are recorded as events of the blocked item', async () => {
  const { add, remove, items, key } = await prepare(2);
  await add(0, 1);
  await remove(0, 1);

  const { data } = (await rest(key)(`/api/work-items/${items[0]?.id}/events`)).body;

  const event = { eventType: 'updated', fieldName: 'dependencies' };
  expect(data).toMatchObject([
    { ...event, oldValue: items[1]?.taskId, newValue: null },
    { ...event, oldValue: null, newValue: items[1]?.taskId },
  ]);
});

test('an archived item blocks nothing', async () => {
  const { add, read, items } = await prepare(2);
  await add(0, 1);
  const { prisma } = await testDatabase();
  await prisma.workItem.update({
    where: { id: items[1]?.id },
    data: { archivedAt: new Date() },
  });

  expect((await read(0)).dependencies).toEqual([]);
  expect(await add(0, 1)).toMatchObject({ status: 404, body: { code: 'WORK_ITEM_NOT_FOUND' } });
});

test('a batch rejects unknown items and more than 200 of them', async () => {
  const { key, items } = await prepare(1);
  const read = (ids: readonly (string | undefined)[]) =>
    rest(key)(`/api/work-items/dependencies?workItemIds=${ids.join(',')}`);
  const [lamp] = items;

  const one = await read([lamp?.id, lamp?.taskId]);
  const unknown = await read([lamp?.id, 'X-T-99']);
  const none = await read([]);
  const tooMany = await read(Array.from({ length: 201 }, () => lamp?.taskId));

  expect(one.body.data.items).toEqual([
    { workItemId: lamp?.id, dependencies: [], dependents: [], nextCursor: null },
  ]);
  expect(unknown).toMatchObject({ status: 404, body: { code: 'WORK_ITEM_NOT_FOUND' } });
  expect([none, tooMany]).toMatchObject([{ status: 400 }, { status: 400 }]);
});

test.each([2, 20])(
  'the dependencies of %i items load in a constant number of statements',
  async (count) => {
    const { add, key, items } = await prepare(count);
    for (let n = 1; n < count; n += 1) await add(n, 0);
    const document =
      '{ workItems { nodes { blockedBy { blockedByWorkItem { title } } blocks { workItem { title } } } } }';
    const ids = items.map(({ id }) => id).join(',');

    let answer: Json;
    const byGraph = await statementsOf(async () => {
      answer = await graphql(key)(document);
    });
    const byBatch = await statementsOf(() =>
      rest(key)(`/api/work-items/dependencies?workItemIds=${ids}`),
    );

    expect(answer.body.data.workItems.nodes.at(-1).blocks).toHaveLength(count - 1);
    expect([byGraph.length, byBatch.length]).toEqual([4, 3]);
  },
);

/** Tasks of a new organization, and functions that take them by index. */
async function prepare(count: number) {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const board = await organization.makeBoard();
  const items: { id: string; taskId: string }[] = [];
  while (items.length < count) items.push(await organization.makeWorkItem({ board }));
  const path = (n: number) => `/api/work-items/${items[n]?.id}/dependencies`;
  return {
    key,
    items,
    add: (n: number, blocker: number) =>
      rest(key)(path(n), {
        method: 'POST',
        body: { blockedByWorkItemId: items[blocker]?.id },
      }),
    remove: (n: number, blocker: number) =>
      rest(key)(`${path(n)}/${items[blocker]?.id}`, { method: 'DELETE' }),
    read: async (n: number): Promise<Json> => (await rest(key)(path(n))).body.data,
    content: () => contentOf(organization.id),
  };
}
