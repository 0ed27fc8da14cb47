import { expect, test } from 'vitest';
import { graphql, type Json, mcp, rest } from '../../support/clients.ts';
import { statementsOf, testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

test('a roadmap has the epics of a project with up to three levels below them', async () => {
  const { organization, key, projectId, make } = await prepare();
  const epic = await make({ type: 'epic', title: 'Epic' });
  const feature = await make({ type: 'feature', title: 'Feature', parentId: epic.id });
  const story = await make({ type: 'story', title: 'Story', parentId: feature.id });
  await make({ title: 'Task', parentId: story.id, column: 2 });
  await make({ title: 'Near task', parentId: epic.id, column: 6 });
  await make({ title: 'On no epic' });
  await organization.makeWorkItem({ type: 'epic', title: 'Elsewhere' });

  const { body } = await rest(key)(`/api/projects/${projectId}/roadmap`);

  expect(body.data).toMatchObject({ projectId, isTruncated: false });
  expect(outlineOf(body.data.epics)).toEqual([
    'Epic (In Progress)',
    '  Feature (In Progress)',
    '    Story (In Progress)',
    '      Task (In Progress)',
    '  Near task (Done)',
  ]);
  expect(body.data.epics[0]).toMatchObject({ id: epic.id, taskId: epic.taskId, assignee: null });
  expect(Object.keys(body.data.epics[0]).sort()).toEqual([
    'assignee',
    'boardColumnId',
    'children',
    'columnName',
    'endDate',
    'id',
    'priority',
    'startDate',
    'taskId',
    'title',
    'type',
  ]);
});

test('a roadmap item starts with the first move to progress and ends with the last to done', async () => {
  const { key, projectId, board, make } = await prepare();
  const epic = await make({ type: 'epic' });
  const [first, second] = [await make({ parentId: epic.id }), await make({ parentId: epic.id })];
  await make({ parentId: epic.id });
  const move = (id: string, column: number) =>
    rest(key)(`/api/work-items/${id}/move`, {
      method: 'PATCH',
      body: { boardColumnId: board.columns[column]?.id, position: 0 },
    });
  for (const column of [2, 6, 2, 6]) await move(first.id, column);
  await move(second.id, 2);
  const { prisma } = await testDatabase();
  const moves = await prisma.workItemEvent.findMany({
    where: { workItemId: { in: [first.id, second.id] }, eventType: 'moved' },
    orderBy: { id: 'asc' },
  });
  for (const [day, { id }] of moves.entries()) {
    await prisma.workItemEvent.update({ where: { id }, data: { createdAt: onDay(day) } });
  }

  const { body } = await rest(key)(`/api/projects/${projectId}/roadmap`);

  const [shown] = body.data.epics;
  expect(shown).toMatchObject(datesOf(0, 3));
  expect(shown.children).toMatchObject([
    datesOf(0, 3),
    datesOf(4, null),
    { startDate: null, endDate: null },
  ]);
});

test('a roadmap excludes archived work items, and an epic without tasks has no column', async () => {
  const { key, projectId, make } = await prepare();
  const { prisma } = await testDatabase();
  const epic = await make({ type: 'epic', title: 'Epic' });
  const gone = await make({ title: 'Gone', parentId: epic.id });
  const archivedAt = new Date();
  await prisma.workItem.update({ where: { id: gone.id }, data: { archivedAt } });

  const { body } = await rest(key)(`/api/projects/${projectId}/roadmap`);

  expect(outlineOf(body.data.epics)).toEqual(['Epic ()']);
});

test.each([1, 12])('a roadmap of %i epics takes five statements', async (count) => {
  const { key, projectId, make } = await prepare();
  for (let made = 0; made < count; made += 1) {
    const { id: parentId } = await make({ type: 'epic' });
    await make({ parentId });
  }
  const client = await mcp(key, { path: '/mcp?toolsets=planning' });
  const call = { name: 'get_project_roadmap', arguments: { projectId } };
  const document =
    'query ($id: ID!) { project(id: $id) ' +
    '{ roadmap { epics { title children { title columnName } } } } }';

  const statements = [
    await statementsOf(() => rest(key)(`/api/projects/${projectId}/roadmap`)),
    await statementsOf(() => client.callTool(call)),
    await statementsOf(() => graphql(key)(document, { id: projectId })),
  ];

  // API key, project, items, columns of the leaves, moves.
  expect(statements.map(({ length }) => length)).toEqual([5, 5, 5]);
});

const onDay = (day: number) => new Date(Date.UTC(2026, 0, 1 + day));

function datesOf(start: number, end: number | null) {
  const text = (day: number | null) => (day === null ? null : onDay(day).toISOString());
  return { startDate: text(start), endDate: text(end) };
}

function outlineOf(items: Json[], indent = ''): string[] {
  return items.flatMap(({ title, columnName, children }) => [
    `${indent}${title} (${columnName})`,
    ...outlineOf(children, `${indent}  `),
  ]);
}

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id: projectId } = await organization.makeProject();
  const board = await organization.makeBoard();
  const make = (fields: object) => organization.makeWorkItem({ projectId, board, ...fields });
  return { organization, key, projectId, board, make };
}
