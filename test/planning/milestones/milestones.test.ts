import { expect, test } from 'vitest';
import { graphql, type Json, mcp, rest } from '../../support/clients.ts';
import { contentOf } from '../../support/content.ts';
import { statementsOf, testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

test('creating a milestone adds its work items', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id: projectId } = await organization.makeProject();
  const item = await organization.makeWorkItem();

  const { status, body } = await rest(key)('/api/milestones', {
    method: 'POST',
    body: {
      projectId,
      title: 'First light',
      priority: 'urgent',
      targetDate: '2027-01-01T00:00:00.000Z',
      workItemIds: [item.taskId, item.id],
    },
  });

  expect(status).toBe(201);
  expect(body.data).toMatchObject({
    projectId,
    title: 'First light',
    status: 'planned',
    priority: 'urgent',
    targetDate: '2027-01-01T00:00:00.000Z',
    completedAt: null,
    workspaceId: organization.id,
    createdByUserId: organization.ownerId,
    linkedWorkItems: 1,
    totalItems: 1,
    completedItems: 0,
    progress: 0,
  });
  const read = await rest(key)(`/api/milestones/${body.data.id}`);
  expect(read.body.data.workItems).toEqual([
    {
      id: item.id,
      taskId: item.taskId,
      title: 'An item',
      type: 'task',
      priority: 'medium',
      boardColumnId: expect.any(String),
      boardColumnName: 'Backlog',
      isDone: false,
      assignee: null,
    },
  ]);
});

test('creating a milestone fails with an unknown work item and changes nothing', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id: projectId } = await organization.makeProject();
  const before = await contentOf(organization.id);

  const { status, body } = await rest(key)('/api/milestones', {
    method: 'POST',
    body: { projectId, title: 'First light', workItemIds: ['NO-T-1'] },
  });

  expect({ status, code: body.code }).toEqual({ status: 404, code: 'WORK_ITEM_NOT_FOUND' });
  expect(await contentOf(organization.id)).toEqual(before);
});

test('listing milestones requires a project and sorts by target date', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id: projectId } = await organization.makeProject();
  await organization.makeMilestone({ title: 'elsewhere' });
  for (const [title, targetDate] of [
    ['none', undefined],
    ['later', '2027-02-01T00:00:00Z'],
    ['soon', '2027-01-01T00:00:00Z'],
  ]) {
    const body = { projectId, title, targetDate };
    await rest(key)('/api/milestones', { method: 'POST', body });
  }

  const { body } = await rest(key)(`/api/milestones?projectId=${projectId}`);

  expect(body.data.map(({ title }: Json) => title)).toEqual(['soon', 'later', 'none']);
  expect(await rest(key)('/api/milestones')).toMatchObject({
    status: 400,
    body: { code: 'VALIDATION_FAILED' },
  });
});

test('milestone tools default to the project in the URL', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { projectId, id } = await organization.makeMilestone();
  const address = `/mcp?toolsets=planning&projectId=${projectId}`;
  const client = await mcp(key, { path: address });

  const list: Json = await client.callTool({ name: 'list_milestones', arguments: {} });
  const read: Json = await client.callTool({
    name: 'get_milestone',
    arguments: { milestoneId: id },
  });
  const progress: Json = await client.callTool({
    name: 'get_milestone_progress',
    arguments: { milestoneId: id },
  });

  expect(list.structuredContent.milestones).toMatchObject([{ id, progress: 0 }]);
  expect(read.structuredContent).toMatchObject({ id, workItems: [] });
  expect(progress.structuredContent).toEqual({ total: 0, completed: 0, percentage: 0 });
});

test('completing a milestone sets completedAt, and reopening it clears completedAt', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = await organization.makeMilestone();
  const change = (body: object) =>
    rest(key)(`/api/milestones/${id}`, { method: 'PATCH', body }).then((answer) => answer.body);

  const completed = await change({ status: 'completed' });
  const same = await change({ title: 'Renamed', status: 'completed' });
  const dated = await change({ completedAt: '2026-01-01T00:00:00.000Z' });
  const open = await change({ status: 'in_progress' });
  const refused = await change({ completedAt: '2026-01-01T00:00:00.000Z' });

  expect(completed.data.completedAt).toEqual(expect.any(String));
  expect(same.data).toMatchObject({
    title: 'Renamed',
    completedAt: completed.data.completedAt,
  });
  expect(dated.data.completedAt).toBe('2026-01-01T00:00:00.000Z');
  expect(open.data).toMatchObject({ status: 'in_progress', completedAt: null });
  expect(refused).toMatchObject({ code: 'VALIDATION_FAILED' });
});

test('a milestone update keeps omitted fields and clears fields set to null', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = await organization.makeMilestone();
  const change = (body: object) => rest(key)(`/api/milestones/${id}`, { method: 'PATCH', body });

  await change({ description: '# Light', targetDate: '2027-01-01T00:00:00.000Z' });
  const renamed = await change({ title: 'Renamed' });
  const cleared = await change({ description: null, targetDate: null });

  expect(renamed.body.data).toMatchObject({
    description: '# Light',
    targetDate: '2027-01-01T00:00:00.000Z',
  });
  expect(cleared.body.data).toMatchObject({ description: null, targetDate: null });
});

test('adding a work item to a milestone is idempotent, and removing it twice fails', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = await organization.makeMilestone();
  const item = await organization.makeWorkItem();
  const path = `/api/milestones/${id}/work-items`;
  const add = (workItemIds: string[]) => rest(key)(path, { method: 'POST', body: { workItemIds } });
  const take = () => rest(key)(`${path}/${item.taskId}`, { method: 'DELETE' });

  const [added, again, none] = [await add([item.id]), await add([item.taskId]), await add([])];
  const [taken, gone] = [await take(), await take()];

  expect(added.body.data).toEqual({ milestoneId: id, linkedCount: 1 });
  expect(again.body.data).toEqual({ milestoneId: id, linkedCount: 0 });
  expect(none.status).toBe(400);
  expect(none.body.error).toContain('workItemIds is required');
  expect(taken.body.data).toEqual({ removed: true, milestoneId: id, workItemId: item.id });
  expect(gone).toMatchObject({ status: 404, body: { code: 'WORK_ITEM_NOT_FOUND' } });
});

test('deleting a milestone keeps its work items', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const item = await organization.makeWorkItem();
  const { id } = await organization.makeMilestone({ workItemIds: [item.id] });

  const { body } = await rest(key)(`/api/milestones/${id}`, { method: 'DELETE' });

  expect(body).toEqual({ success: true, data: { deleted: true } });
  expect(await rest(key)(`/api/milestones/${id}`)).toMatchObject({ status: 404 });
  expect(await rest(key)(`/api/work-items/${item.id}`)).toMatchObject({ status: 200 });
});

test('a key without work-items:read reads the progress of a milestone, but no work items', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey({ permissions: ['projects:read'] });
  const item = await organization.makeWorkItem({ title: 'Hidden' });
  const { id } = await organization.makeMilestone({ workItemIds: [item.id] });

  const { body } = await rest(key)(`/api/milestones/${id}`);
  const graph = await graphql(key)(
    `{ milestone(id: "${id}") { progress workItemCount workItems { nodes { title } } } }`,
  );

  expect(body.data).toMatchObject({ workItemCount: 1, workItems: null });
  expect(graph.body.errors[0].extensions.code).toBe('PERMISSION_MISSING');
  expect(JSON.stringify([body, graph.body])).not.toContain('Hidden');
});

test('GraphQL paginates the work items of a milestone, without archived ones', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const board = await organization.makeBoard();
  const { prisma } = await testDatabase();
  const items = [];
  for (const title of ['one', 'two', 'gone', 'three']) {
    items.push(await organization.makeWorkItem({ board, title }));
  }
  await prisma.workItem.update({ where: { id: items[2]?.id }, data: { archivedAt: new Date() } });
  const { id } = await organization.makeMilestone({ workItemIds: items.map((item) => item.id) });
  const document = `query ($after: String) { milestone(id: "${id}") {
    workItems(first: 2, after: $after) {
      totalCount nodes { title } pageInfo { endCursor hasNextPage } } } }`;
  const read = async (after?: string) =>
    (await graphql(key)(document, { after })).body.data.milestone.workItems;

  const first = await read();
  const second = await read(first.pageInfo.endCursor);

  expect(first).toMatchObject({ totalCount: 3, nodes: [{ title: 'three' }, { title: 'two' }] });
  expect(second).toMatchObject({ nodes: [{ title: 'one' }], pageInfo: { hasNextPage: false } });
});

test.each([1, 8])('%i milestones with their work items take seven statements', async (count) => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id: projectId } = await organization.makeProject();
  const board = await organization.makeBoard();
  for (let made = 0; made < count; made += 1) {
    const epic = await organization.makeWorkItem({ type: 'epic', board });
    const task = await organization.makeWorkItem({ board, parentId: epic.id });
    await organization.makeMilestone({ projectId, workItemIds: [epic.id, task.id] });
  }
  const document =
    '{ projects(first: 5) { nodes { milestones { progress workItems { totalCount nodes { title status { name } } } } } } }';

  const statements = await statementsOf(() => graphql(key)(document));
  const { body } = await graphql(key)(document);

  // API key, projects, milestones, progress, item IDs, items, totals.
  expect(statements.length).toBe(7);
  expect(body.data.projects.nodes[0].milestones.length).toBe(count);
  expect(body.data.projects.nodes[0].milestones[0].workItems).toMatchObject({
    totalCount: 2,
    nodes: [{ title: 'An item' }, { title: 'An item' }],
  });
});
