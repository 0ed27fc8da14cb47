import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createTestApp } from '../../support/app.ts';
import { type Json, rest } from '../../support/clients.ts';
import { contentOf } from '../../support/content.ts';
import { testDatabase } from '../../support/database.ts';
import { appPausedAfterReading } from '../../support/paused-app.ts';
import { makeWorkingBoard } from '../../support/working-board.ts';

const ROUNDS = 10;

test('a failing history leaves no task', async () => {
  const all = await makeWorkingBoard();
  const { prisma } = await testDatabase();
  const name = `reject_${randomUUID().replaceAll('-', '')}`;
  const before = await contentOf(all.organization.id);
  await prisma.$executeRawUnsafe(
    `ALTER TABLE "workItemEvents" ADD CONSTRAINT "${name}" CHECK ("newValue" <> '${name}') NOT VALID`,
  );

  const { status } = await rest(all.key)('/api/work-items/tasks', {
    method: 'POST',
    body: { title: name, boardId: all.board.id, boardColumnId: all.column('backlog') },
  });
  await prisma.$executeRawUnsafe(`ALTER TABLE "workItemEvents" DROP CONSTRAINT "${name}"`);

  expect(status).toBe(500);
  expect(await contentOf(all.organization.id)).toEqual(before);
});

test('an item created in a done column is done since then', async () => {
  const all = await makeWorkingBoard();
  const at = new Date('2031-02-03T04:05:06.000Z');
  const app = await createTestApp({ now: () => at });
  const create = async (role: string) => {
    const { body } = await rest(all.key, app.fetch)('/api/work-items/tasks', {
      method: 'POST',
      body: { title: 'An item', boardId: all.board.id, boardColumnId: all.column(role) },
    });
    return body.data.enteredDoneAt;
  };

  expect([await create('done'), await create('backlog')]).toEqual([at.toISOString(), null]);
});

test('a done item with open points can be reordered', async () => {
  const all = await makeWorkingBoard();
  const metadata = { deployChecklist: '- [ ] migrate' };
  const open = await all.make({ in: 'done', title: 'Open', metadata });
  await all.make({ in: 'done', title: 'Other' });

  await all.move(open.id, { to: 'done', position: 1 });
  const below = await all.titlesIn('done');
  await all.move(open.id, { to: 'done', position: 0 });

  expect([below, await all.titlesIn('done')]).toEqual([
    ['Other', 'Open'],
    ['Open', 'Other'],
  ]);
});

test('an item that is archived meanwhile is not moved', async () => {
  const all = await makeWorkingBoard();
  const { prisma } = await testDatabase();
  const { id } = await all.make();
  const data = { archivedAt: new Date() };
  let archived: Json;
  const app = await appPausedAfterReading(id, async () => {
    await prisma.workItem.update({ where: { id }, data });
    archived = await contentOf(all.organization.id);
  });

  const { status, body } = await rest(all.key, app.fetch)(`/api/work-items/${id}/move`, {
    method: 'PATCH',
    body: { boardColumnId: all.column('done') },
  });

  expect([status, body.code]).toEqual([404, 'WORK_ITEM_NOT_FOUND']);
  expect(await contentOf(all.organization.id)).toEqual(archived);
});

test('an update and a move of one item at once both take effect', async () => {
  const all = await makeWorkingBoard();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { id } = await all.make({ metadata: { before: 1 } });

    await Promise.all([
      all.send(`/api/work-items/${id}`, {
        method: 'PATCH',
        body: { title: `New ${round}`, metadata: { after: 2 } },
      }),
      all.move(id, { to: 'done' }),
    ]);

    const item = await all.send(`/api/work-items/${id}`);
    expect(item).toMatchObject({
      title: `New ${round}`,
      boardColumnId: all.column('done'),
      enteredDoneAt: expect.any(String),
      metadata: { before: 1, after: 2, finishedAt: expect.any(String) },
    });
  }
});
