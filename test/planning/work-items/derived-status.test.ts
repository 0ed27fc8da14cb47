import { expect, test } from 'vitest';
import { graphql, type Json, mcp } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeWorkingBoard, type WorkingBoard } from '../../support/working-board.ts';

/** The status of an item. Checks that every way to read it returns the same. */
async function statusOf({ key, send, board }: WorkingBoard, id: string): Promise<Json> {
  const client = await mcp(key);
  const listed = await send(`/api/work-items?limit=100&boardId=${board.id}`);
  const { body } = await graphql(key)(
    `query ($id: ID!, $boardId: ID!) {
      workItem(id: $id) { ...S }
      node(id: $id) { ...S }
      workItems(first: 100) { nodes { ...S } }
      board(id: $boardId) { workItems(first: 100) { nodes { ...S } } }
    }
    fragment S on WorkItem { id status { role name color isDone } }`,
    { id, boardId: board.id },
  );
  const tool = async (name: string, args: Json) =>
    (await client.callTool({ name, arguments: args })).structuredContent as Json;
  const { workItems } = await tool('list_work_items', {});
  const isIt = (item: Json) => item.id === id;
  const statuses = [
    ...[await send(`/api/work-items/${id}`), listed.find(isIt)].map((item) => [
      item.status,
      item.columnName,
      item.columnIsDone,
    ]),
    ...[
      body.data.workItem,
      body.data.node,
      body.data.workItems.nodes.find(isIt),
      body.data.board.workItems.nodes.find(isIt),
    ].map(({ status }) => [status.role.toLowerCase(), status.name, status.isDone]),
  ];
  expect(new Set(statuses.map((each) => JSON.stringify(each))).size).toBe(1);
  const [status, columnName, columnIsDone] = statuses[0] as Json;
  expect(await tool('get_work_item', { id })).toMatchObject({ status, columnName, columnIsDone });
  expect({ columnName: '', ...workItems.find(isIt) }).toMatchObject({ status, columnName });
  return { status, columnName, columnIsDone };
}

test('a task has the status of its column', async () => {
  const all = await makeWorkingBoard();
  const { id } = await all.make({ in: 'review' });

  expect(await statusOf(all, id)).toEqual({
    status: 'review',
    columnName: 'To Review',
    columnIsDone: false,
  });
});

test('a group without leaves has the status backlog', async () => {
  const all = await makeWorkingBoard();
  const { id } = await all.make({ type: 'epic' });
  await all.make({ type: 'story', parentId: id });

  expect(await statusOf(all, id)).toMatchObject({ status: 'backlog', columnIsDone: false });
});

test('a group has the status of its least advanced leaf on any level', async () => {
  const all = await makeWorkingBoard();
  const epic = await all.make({ type: 'epic' });
  const feature = await all.make({ type: 'feature', parentId: epic.id });
  const story = await all.make({ type: 'story', parentId: feature.id });
  const tasks = [];
  for (const parentId of [epic.id, feature.id, story.id, story.id]) {
    tasks.push(await all.make({ parentId }));
  }
  const [ofEpic, ofFeature, ofStory, last] = tasks as [Json, Json, Json, Json];
  await all.move(ofEpic.id, { to: 'in_progress' });
  await all.move(ofFeature.id, { to: 'release' });
  await all.move(ofStory.id, { to: 'done' });
  await all.move(last.id, { to: 'review' });

  expect((await statusOf(all, epic.id)).status).toBe('in_progress');
  expect((await statusOf(all, feature.id)).status).toBe('review');
  expect((await statusOf(all, story.id)).status).toBe('review');
});

test('a group is done when all of its leaves are done', async () => {
  const all = await makeWorkingBoard();
  const epic = await all.make({ type: 'epic' });
  const story = await all.make({ type: 'story', parentId: epic.id });
  const one = await all.make({ parentId: story.id });
  const other = await all.make({ parentId: story.id });

  await all.move(one.id, { to: 'done' });
  expect((await statusOf(all, epic.id)).status).toBe('backlog');
  await all.move(other.id, { to: 'done' });

  const done = { status: 'done', columnName: 'Done', columnIsDone: true };
  expect(await statusOf(all, epic.id)).toEqual(done);
  expect(await all.send(`/api/work-items/${epic.taskId}`)).toMatchObject({
    childrenSummary: {
      totalLeafCount: 2,
      doneCount: 2,
      progressPercent: 100,
      countPerColumn: { [all.column('done')]: 2 },
    },
  });
});

test('a group ignores archived leaves', async () => {
  const all = await makeWorkingBoard();
  const epic = await all.make({ type: 'epic' });
  const done = await all.make({ parentId: epic.id });
  const archived = await all.make({ parentId: epic.id });
  await all.move(done.id, { to: 'done' });
  const { prisma } = await testDatabase();
  const archivedAt = new Date();
  await prisma.workItem.update({ where: { id: archived.id }, data: { archivedAt } });

  expect((await statusOf(all, epic.id)).status).toBe('done');
  await prisma.workItem.update({ where: { id: done.id }, data: { archivedAt } });
  expect((await statusOf(all, epic.id)).status).toBe('backlog');
});
