import { expect, test } from 'vitest';
import { contentOf } from '../../support/content.ts';
import { testDatabase } from '../../support/database.ts';
import { makeWorkingBoard, wrongTotals } from '../../support/working-board.ts';

test('children of a deleted item move to the top level', async () => {
  const all = await makeWorkingBoard();
  const tag = await all.organization.makeTag();
  const epic = await all.make({ type: 'epic', tagIds: [tag.id] });
  const story = await all.make({ type: 'story', parentId: epic.id });
  const task = await all.make({ parentId: story.id });
  const { prisma } = await testDatabase();
  const archived = await all.make({ parentId: story.id });
  const archivedAt = new Date();
  await prisma.workItem.update({ where: { id: archived.id }, data: { archivedAt } });

  const answer = await all.send(`/api/work-items/${story.taskId}`, { method: 'DELETE' });

  expect(answer).toEqual({ deleted: true });
  await expect(all.send(`/api/work-items/${story.id}`)).rejects.toThrow('404');
  expect(await all.send(`/api/work-items/${task.id}`)).toMatchObject({ parentId: null });
  expect(await all.send(`/api/work-items/${epic.id}`)).toMatchObject({ children: [] });
  const { workItems = [], workItemEvents = [] } = await contentOf(all.organization.id);
  expect(workItems).toHaveLength(3);
  expect(workItemEvents.filter(({ workItemId }) => workItemId === story.id)).toEqual([]);
  expect(await wrongTotals(all.organization.id)).toEqual([]);
});

test('an archived item is not found by any operation', async () => {
  const all = await makeWorkingBoard();
  const { id, taskId } = await all.make();
  const { prisma } = await testDatabase();
  await prisma.workItem.update({ where: { id }, data: { archivedAt: new Date() } });

  for (const ref of [id, taskId]) {
    const path = `/api/work-items/${ref}`;
    const calls = [
      all.send(path),
      all.send(path, { method: 'PATCH', body: { title: 'B' } }),
      all.send(path, { method: 'DELETE' }),
      all.move(ref, { to: 'todo' }),
      all.make({ parentId: ref }),
    ];
    for (const outcome of await Promise.allSettled(calls)) {
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: { message: expect.stringContaining('404 WORK_ITEM_NOT_FOUND') },
      });
    }
  }
  expect(await all.send('/api/work-items')).toEqual([]);
});
