import { expect, test } from 'vitest';
import { callTool, graphql, rest } from '../../support/clients.ts';
import { contentOf } from '../../support/content.ts';
import { makeWorkingBoard } from '../../support/working-board.ts';

const DAY = '2026-12-01T00:00:00.000Z';

const days = [
  '2026-12-01',
  '2026-12-01T00:00:00Z',
  '2026-12-01T23:59:59Z',
  '2026-12-01T01:00:00+09:00',
  '2026-12-01T23:30:00-11:00',
  DAY,
];

test.each(days)(
  'the deadline %s is its day in its own offset on every transport',
  async (dueDate) => {
    const { make, key, send } = await makeWorkingBoard();
    const [one, two, three] = [await make(), await make(), await make()];

    await send(`/api/work-items/${one.id}`, {
      method: 'PATCH',
      body: { dueDate, startDate: dueDate },
    });
    await callTool(key, { name: 'update_work_item', arguments: { id: two.id, dueDate } });
    const { body } = await graphql(key)(
      `mutation ($input: UpdateWorkItemInput!) { updateWorkItem(input: $input) {
      ... on UpdateWorkItemSuccess { workItem { dueDate } } } }`,
      { input: { id: three.id, dueDate: dueDate.slice(0, 10) } },
    );

    expect(await send(`/api/work-items/${one.id}`)).toMatchObject({ dueDate: DAY, startDate: DAY });
    expect(await send(`/api/work-items/${two.id}`)).toMatchObject({ dueDate: DAY });
    expect(body.data.updateWorkItem.workItem).toEqual({ dueDate: '2026-12-01' });
  },
);

test.each([
  '2026-02-30',
  '2026-12-1',
  '12/01/2026',
  'tomorrow',
  '2026-12-01T10:00:00',
  '1899-12-31',
])('the deadline %s is no day', async (dueDate) => {
  const { make, key } = await makeWorkingBoard();
  const { id } = await make();

  const path = `/api/work-items/${id}`;
  const { status, body } = await rest(key)(path, { method: 'PATCH', body: { dueDate } });

  expect({ status, path: body.issues?.[0]?.path }).toEqual({ status: 400, path: 'dueDate' });
});

test('the days of projects and milestones are read in the same way', async () => {
  const { send, project } = await makeWorkingBoard();
  const body = { targetDate: '2026-12-01T23:30:00-11:00' };

  const changed = await send(`/api/projects/${project.id}`, { method: 'PATCH', body });
  const milestone = await send(`/api/milestones`, {
    method: 'POST',
    body: { ...body, projectId: project.id, title: 'Landing' },
  });

  expect([changed.targetDate, milestone.targetDate]).toEqual([DAY, DAY]);
});

test('another time of the same day changes nothing', async () => {
  const { make, send, organization } = await makeWorkingBoard();
  const { id } = await make({ dueDate: '2026-12-01' });
  const { workItemEvents: before } = await contentOf(organization.id);

  await send(`/api/work-items/${id}`, {
    method: 'PATCH',
    body: { dueDate: '2026-12-01T12:00:00Z' },
  });

  expect((await contentOf(organization.id)).workItemEvents).toEqual(before);
});

test('estimated hours may be fractional on every transport', async () => {
  const { make, key, send } = await makeWorkingBoard();
  const { id } = await make({ estimatedHours: 1.5 });

  const { body } = await graphql(key)('query ($id: ID!) { workItem(id: $id) { estimatedHours } }', {
    id,
  });
  const tool = await callTool(key, { name: 'get_work_item', arguments: { id } });

  expect(await send(`/api/work-items/${id}`)).toMatchObject({ estimatedHours: 1.5 });
  expect(body.data.workItem).toEqual({ estimatedHours: 1.5 });
  expect(tool.body.result.structuredContent).toMatchObject({ estimatedHours: 1.5 });
});
