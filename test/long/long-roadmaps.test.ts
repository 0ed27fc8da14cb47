import { expect, test } from 'vitest';
import { type Json, rest } from '../support/clients.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';

test('a roadmap with more than 2,000 items is marked as truncated and keeps all epics', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id: projectId } = await organization.makeProject();
  const board = await organization.makeBoard({ projectId });
  const { prisma } = await testDatabase();
  const epic = await organization.makeWorkItem({ type: 'epic', title: 'First', projectId, board });
  await prisma.workItem.createMany({
    data: Array.from({ length: 2_000 }, (_, index) => ({
      organizationId: organization.id,
      projectId,
      boardId: board.id,
      boardColumnId: board.columns[0]?.id,
      parentId: epic.id,
      type: 'task' as const,
      title: `Task ${index}`,
      taskId: `BULK-T-${index}`,
      position: 1_000 + index,
    })),
  });
  await organization.makeWorkItem({ type: 'epic', title: 'Last', projectId, board });

  const { body } = await rest(key)(`/api/projects/${projectId}/roadmap`);

  expect(body.data.isTruncated).toBe(true);
  expect(body.data.epics.map(({ title }: Json) => title)).toEqual(['First', 'Last']);
  expect(body.data.epics[0].children.length).toBe(1_998);
});
