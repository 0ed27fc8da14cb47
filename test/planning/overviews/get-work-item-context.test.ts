import { expect, test } from 'vitest';
import { permissions } from '../../../src/kernel/permission.ts';
import { rest } from '../../support/clients.ts';
import { statementsOf, testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

test('the context of an item has its dependencies, AI sessions and children', async () => {
  const { organization, epic, task } = await prepare();
  const { key } = await organization.makeKey();

  const { status, body } = await rest(key)(`/api/work-items/${epic.taskId}/context`);

  expect(status).toBe(200);
  expect(body.data).toMatchObject({
    dependencies: { dependencies: [{ blockedByWorkItemId: task.id }], dependents: [] },
    documents: [],
    suggestedDocs: [],
    commits: [],
  });
  expect(body.data.aiSessions).toMatchObject([
    { workItemId: epic.id, agentJobId: null, estimatedCost: '0.125000', totalTokens: 30 },
  ]);
  expect(body.data.children).toMatchObject([{ parentId: epic.id, title: 'A child' }]);
});

test('the context omits AI sessions without ai-sessions:read', async () => {
  const { organization, epic } = await prepare();
  const others = permissions.filter((name) => name !== 'ai-sessions:read');
  const { key } = await organization.makeKey({ permissions: others });

  const { status, body } = await rest(key)(`/api/work-items/${epic.id}/context`);

  expect({ status, aiSessions: body.data.aiSessions }).toEqual({ status: 200, aiSessions: [] });
});

test.each([1, 20])(
  'the context of an item with %i children takes five statements',
  async (count) => {
    const { organization, epic } = await prepare(count);
    const { key } = await organization.makeKey();

    const statements = await statementsOf(() => rest(key)(`/api/work-items/${epic.id}/context`));

    expect(statements).toHaveLength(5);
  },
);

async function prepare(children = 1) {
  const organization = await makeOrganization();
  const epic = await organization.makeWorkItem({ type: 'epic' });
  const task = await organization.makeWorkItem();
  for (let n = 0; n < children; n += 1) {
    await organization.makeWorkItem({ type: 'story', title: 'A child', parentId: epic.id });
  }
  const { prisma } = await testDatabase();
  const common = { organizationId: organization.id, workItemId: epic.id };
  await prisma.workItemDependency.create({ data: { ...common, blockedByWorkItemId: task.id } });
  await prisma.aiSession.create({
    data: {
      ...common,
      model: 'a-model',
      provider: 'anthropic',
      inputTokens: 10,
      outputTokens: 20,
      totalTokens: 30,
      estimatedCost: '0.125',
    },
  });
  return { organization, epic, task };
}
