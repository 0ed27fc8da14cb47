import { expect, test } from 'vitest';
import { graphql, mcp, rest } from '../../support/clients.ts';
import { statementsOf, testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

const DONE = 6;

const none = {
  epicCount: 0,
  featureCount: 0,
  storyCount: 0,
  taskCount: 0,
  completedEpicCount: 0,
  completedFeatureCount: 0,
  completedStoryCount: 0,
  completedTaskCount: 0,
  workItemsCount: 0,
  completedItemsCount: 0,
};

test('a project has the number of its work items and of completed ones by type', async () => {
  const { organization, key, projectId } = await makeProjectWithItems();
  const counts = {
    epicCount: 3,
    featureCount: 1,
    storyCount: 0,
    taskCount: 4,
    completedEpicCount: 1,
    completedFeatureCount: 1,
    completedStoryCount: 0,
    completedTaskCount: 2,
    workItemsCount: 4,
    completedItemsCount: 2,
  };
  const path = `/api/projects/${projectId}`;

  const read = await rest(key)(path);
  const listed = await rest(key)('/api/projects');
  const renamed = await rest(key)(path, { method: 'PATCH', body: { name: 'Renamed' } });
  const archived = await rest(key)(`${path}/archive`, { method: 'POST' });
  const graph = await graphql(key)(
    `{ project(id: "${projectId}") { counts { epicCount completedEpicCount completedTaskCount } } }`,
  );

  for (const project of [
    read.body.data,
    listed.body.data[0],
    renamed.body.data,
    archived.body.data,
  ]) {
    expect(project).toMatchObject({ id: projectId, ...counts });
  }
  expect(graph.body.data.project.counts).toEqual({
    epicCount: 3,
    completedEpicCount: 1,
    completedTaskCount: 2,
  });
  expect(organization.id).toBe(read.body.data.organizationId);
});

test('all counts of a new project are zero', async () => {
  const { key } = await (await makeOrganization()).makeKey();

  const { body } = await rest(key)('/api/projects', { method: 'POST', body: { name: 'Beacon' } });

  expect(body.data).toMatchObject(none);
});

test('counts follow when a task is deleted, archived or moved to done', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id: projectId } = await organization.makeProject();
  const board = await organization.makeBoard();
  const [one, two, three] = [
    await organization.makeWorkItem({ projectId, board }),
    await organization.makeWorkItem({ projectId, board }),
    await organization.makeWorkItem({ projectId, board }),
  ];
  const { prisma } = await testDatabase();

  await rest(key)(`/api/work-items/${one.id}`, { method: 'DELETE' });
  await prisma.workItem.update({ where: { id: two.id }, data: { archivedAt: new Date() } });
  await rest(key)(`/api/work-items/${three.id}/move`, {
    method: 'PATCH',
    body: { boardColumnId: board.columns[DONE]?.id, position: 0 },
  });

  expect((await rest(key)(`/api/projects/${projectId}`)).body.data).toMatchObject({
    taskCount: 1,
    completedTaskCount: 1,
  });
});

test('project statistics count only work items in columns', async () => {
  const { key, projectId } = await makeProjectWithItems();

  const { body } = await rest(key)(`/api/projects/${projectId}/stats/by-type`);
  const graph = await graphql(key)(
    `{ project(id: "${projectId}") { stats { byType { type totalCount } total { completedCount } } } }`,
  );

  expect(body.data).toEqual({
    byType: [{ type: 'task', totalCount: 4, completedCount: 2 }],
    total: { totalCount: 4, completedCount: 2 },
  });
  expect(graph.body.data.project.stats).toEqual({
    byType: [{ type: 'TASK', totalCount: 4 }],
    total: { completedCount: 2 },
  });
});

test('list_projects omits counts and get_project returns them', async () => {
  const { key, projectId } = await makeProjectWithItems();
  const client = await mcp(key);

  const list = await client.callTool({ name: 'list_projects', arguments: {} });
  const read = await client.callTool({ name: 'get_project', arguments: { id: projectId } });

  expect(JSON.stringify(list.structuredContent)).not.toContain('Count');
  expect(read.structuredContent).toMatchObject({ taskCount: 4 });
});

test.each([1, 10])(
  'counts, statistics and roadmaps of %i projects take six statements',
  async (count) => {
    const organization = await makeOrganization();
    const { key } = await organization.makeKey();
    const board = await organization.makeBoard();
    for (let made = 0; made < count; made += 1) {
      const { id: projectId } = await organization.makeProject();
      await organization.makeWorkItem({ projectId, board });
    }
    const document =
      '{ projects { nodes { counts { taskCount } stats { total { totalCount } } ' +
      'roadmap { epics { title } } } } }';

    const statements = await statementsOf(() => graphql(key)(document));

    // API key, projects, counts (two), statistics, roadmaps.
    expect(statements.length).toBe(6);
  },
);

/** Creates a project with a done epic, an open epic and an epic without tasks. */
async function makeProjectWithItems() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id: projectId } = await organization.makeProject();
  const board = await organization.makeBoard();
  const make = (fields: object) => organization.makeWorkItem({ projectId, board, ...fields });
  const done = await make({ type: 'epic' });
  const feature = await make({ type: 'feature', parentId: done.id });
  await make({ parentId: feature.id, column: DONE });
  const open = await make({ type: 'epic' });
  await make({ parentId: open.id, column: DONE });
  await make({ parentId: open.id });
  await make({ type: 'epic' });
  await make({});
  return { organization, key, projectId };
}
