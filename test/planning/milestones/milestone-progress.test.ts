import { expect, test } from 'vitest';
import { type Json, rest } from '../../support/clients.ts';
import { statementsOf, testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

const DONE = 6;

test('a milestone counts the tasks below its groups, each once', async () => {
  const { organization, board, progressOf } = await prepare();
  const epic = await organization.makeWorkItem({ type: 'epic', board });
  const feature = await organization.makeWorkItem({ type: 'feature', board, parentId: epic.id });
  const parentId = feature.id;
  const done = await organization.makeWorkItem({ board, parentId, column: DONE });
  await organization.makeWorkItem({ board, parentId, column: 2 });
  await organization.makeWorkItem({ board, parentId: epic.id });
  const alone = await organization.makeWorkItem({ board, column: DONE });

  const workItemIds = [epic.id, feature.id, done.id, alone.id];

  expect(await progressOf(workItemIds)).toEqual({ total: 4, completed: 2, percentage: 50 });
});

test('the progress of a milestone without tasks is 0 percent', async () => {
  const { organization, board, progressOf } = await prepare();
  const epic = await organization.makeWorkItem({ type: 'epic', board });

  expect(await progressOf([epic.id])).toEqual({ total: 0, completed: 0, percentage: 0 });
  expect(await progressOf([])).toEqual({ total: 0, completed: 0, percentage: 0 });
});

test('milestone progress excludes archived work items', async () => {
  const { organization, board, progressOf } = await prepare();
  const { prisma } = await testDatabase();
  const gone = await organization.makeWorkItem({ board });
  const here = await organization.makeWorkItem({ board, column: DONE });
  const epic = await organization.makeWorkItem({ type: 'epic', board });
  const below = await organization.makeWorkItem({ board, parentId: epic.id });
  await prisma.workItem.updateMany({
    where: { id: { in: [gone.id, below.id] } },
    data: { archivedAt: new Date() },
  });

  const workItemIds = [gone.id, here.id, epic.id];

  expect(await progressOf(workItemIds)).toEqual({ total: 1, completed: 1, percentage: 100 });
});

test.each([1, 10])('the progress of %i milestones is read in one statement', async (count) => {
  const { organization, key, board } = await prepare();
  const { id: projectId } = await organization.makeProject();
  for (let made = 0; made < count; made += 1) {
    const { id } = await organization.makeWorkItem({ board, column: DONE });
    await organization.makeMilestone({ projectId, workItemIds: [id] });
  }
  const list = () => rest(key)(`/api/milestones?projectId=${projectId}`);

  const statements = await statementsOf(list);
  const { body } = await list();

  expect(statements.length).toBe(4);
  expect(body.data.map(({ progress }: Json) => progress)).toEqual(Array(count).fill(100));
});

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const board = await organization.makeBoard();
  const progressOf = async (workItemIds: string[]) => {
    const { id } = await organization.makeMilestone({ workItemIds });
    return (await rest(key)(`/api/milestones/${id}/progress`)).body.data;
  };
  return { organization, key, board, progressOf };
}
