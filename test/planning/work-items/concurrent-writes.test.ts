import { setTimeout as sleep } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { type Json, rest } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeWorkingBoard, type WorkingBoard, wrongTotals } from '../../support/working-board.ts';

/** The embedded database serializes statements, so a few writes suffice. */
const MANY = inject('databaseUrl') ? 500 : 20;
const TIMEOUT = 120_000;

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** Checks the invariants of concurrent writes: unique positions, unique taskIds, exact totals. */
async function expectSound({ organization }: WorkingBoard): Promise<void> {
  const { prisma } = await testDatabase();
  const items = await prisma.workItem.findMany({ where: { organizationId: organization.id } });
  const places = items
    .filter(({ boardColumnId }) => boardColumnId)
    .map(({ boardColumnId, position }) => `${boardColumnId} ${position}`);
  const taskIds = items.map(({ taskId }) => taskId);
  expect(new Set(places).size).toBe(places.length);
  expect(new Set(taskIds).size).toBe(taskIds.length);
  expect(await wrongTotals(organization.id)).toEqual([]);
}

/** The numbers of the taskIds with a prefix, ascending. */
function numbersOf(items: Json[], prefix: string): number[] {
  const own = items.map(({ taskId }) => taskId).filter((taskId) => taskId.startsWith(prefix));
  return own.map((taskId) => Number(taskId.slice(prefix.length))).sort((a, b) => a - b);
}

test(
  `${MANY} concurrent creations get the numbers 1 to ${MANY}, and ${MANY} concurrent moves succeed`,
  async () => {
    const all = await makeWorkingBoard();

    const made = await Promise.all(numbers(MANY).map((n) => all.make({ title: `Task ${n}` })));

    expect(numbersOf(made, 'MC-T-')).toEqual(numbers(MANY));
    expect(new Set(await all.titlesIn('backlog')).size).toBe(MANY);
    await expectSound(all);

    await Promise.all(made.map(({ id }, n) => all.move(id, { to: 'todo', position: n % 7 })));

    expect(await all.titlesIn('backlog')).toEqual([]);
    expect(new Set(await all.titlesIn('todo')).size).toBe(MANY);
    await expectSound(all);
  },
  TIMEOUT,
);

test(
  'concurrent moves in opposite directions between two columns succeed',
  async () => {
    const all = await makeWorkingBoard();
    const one = await Promise.all(numbers(MANY / 4).map(() => all.make({ title: 'one' })));
    const other = await Promise.all(
      numbers(MANY / 4).map(() => all.make({ title: 'other', in: 'todo' })),
    );

    await Promise.all([
      ...one.map(({ id }) => all.move(id, { to: 'todo' })),
      ...other.map(({ taskId }) => all.move(taskId, { to: 'backlog' })),
    ]);

    expect(new Set(await all.titlesIn('todo'))).toEqual(new Set(['one']));
    expect(new Set(await all.titlesIn('backlog'))).toEqual(new Set(['other']));
    await expectSound(all);
  },
  TIMEOUT,
);

test(
  'concurrent bulk moves with overlapping tasks succeed',
  async () => {
    const all = await makeWorkingBoard();
    const made = await Promise.all(numbers(20).map((n) => all.make({ title: `Task ${n}` })));
    const ids = made.map(({ id }) => id);
    const roles = ['todo', 'review', 'release', 'backlog'];
    const rotated = numbers(MANY / 5).map((n) => [...ids.slice(n % 20), ...ids.slice(0, n % 20)]);

    const counts = await Promise.all(
      rotated.flatMap((workItemIds, n) => [
        all.send('/api/work-items/bulk/move', {
          method: 'POST',
          body: {
            workItemIds: workItemIds.slice(0, 12),
            boardColumnId: all.column(roles[n % 4] ?? ''),
          },
        }),
        all.send('/api/work-items/bulk/priority', {
          method: 'PATCH',
          body: {
            workItemIds: workItemIds.slice(5).reverse(),
            priority: n % 2 ? 'high' : 'low',
          },
        }),
        all.move(workItemIds[3] ?? '', { to: roles[(n + 1) % 4], position: 2 }),
        all.send(`/api/work-items/${workItemIds[4]}`, {
          method: 'PATCH',
          body: { title: `Changed ${n}`, boardColumnId: all.column(roles[(n + 2) % 4] ?? '') },
        }),
      ]),
    );

    expect(counts).toHaveLength(rotated.length * 4);
    expect(await all.send('/api/work-items?limit=100')).toHaveLength(20);
    await expectSound(all);
  },
  TIMEOUT,
);

test('concurrent moves of one task leave it in the last column and record each move', async () => {
  const all = await makeWorkingBoard();
  const { id } = await all.make();
  const { prisma } = await testDatabase();

  await Promise.all(
    numbers(10).map((n) => all.move(id, { to: n % 2 ? 'todo' : 'in_progress', position: 0 })),
  );

  const events = await prisma.workItemEvent.findMany({
    where: { workItemId: id, eventType: 'moved' },
    orderBy: { id: 'asc' },
  });
  const last = await all.send(`/api/work-items/${id}`);
  const [first, ...others] = events;
  expect(first?.oldValue).toBe(all.column('backlog'));
  expect(events.at(-1)?.newValue).toBe(last.boardColumnId);
  expect(others.every(({ oldValue }, n) => oldValue === events[n]?.newValue)).toBe(true);
  await expectSound(all);
});

test(
  'concurrent creations number items by project and type',
  async () => {
    const all = await makeWorkingBoard();
    const { id: projectId } = await all.organization.makeProject('Lamp');
    const half = MANY / 4;

    const made = await Promise.all(
      numbers(half).flatMap(() => [
        all.make(),
        all.make({ projectId }),
        all.make({ type: 'story' }),
        all.make({ type: 'story', projectId }),
      ]),
    );

    for (const prefix of ['MC-T-', 'L-T-', 'MC-S-', 'L-S-']) {
      expect(numbersOf(made, prefix)).toEqual(numbers(half));
    }
    await expectSound(all);
  },
  TIMEOUT,
);

test('failed concurrent creations leave no gap in the numbers', async () => {
  const all = await makeWorkingBoard();
  const { id: doneEpic } = await all.make({ type: 'epic' });
  await all.make({ parentId: doneEpic, in: 'done' });
  const wrong = [
    { parentId: doneEpic },
    { tagIds: ['01890000-0000-7000-8000-000000000000'] },
    { projectId: '01890000-0000-7000-8000-000000000000' },
    { title: ' ' },
  ];

  const outcomes = await Promise.allSettled(
    numbers(20).map((n) => all.make(n % 2 ? {} : wrong[n % 4])),
  );

  const made = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  expect(made).toHaveLength(10);
  expect(numbersOf(made, 'MC-T-')).toEqual(numbers(11).slice(1));
  await expectSound(all);
});

test(
  'concurrent creations, moves, updates and deletions fail only with expected errors',
  async () => {
    const all = await makeWorkingBoard();
    const epics = await Promise.all(numbers(6).map(() => all.make({ type: 'epic' })));
    const stories = await Promise.all(
      epics.map(({ id }: Json) => all.make({ type: 'story', parentId: id })),
    );
    const tasks = await Promise.all(
      numbers(24).map((n) => all.make({ parentId: stories[n % 6].id })),
    );
    const call = rest(all.key);
    const patch = (id: string, body: Json) =>
      call(`/api/work-items/${id}`, { method: 'PATCH', body });

    const answers = await Promise.all(
      numbers(MANY / 5).flatMap((n) => {
        const [task, other] = [tasks[n % 24], tasks[(n * 7) % 24]];
        return [
          patch(task.id, { parentId: stories[(n + 1) % 6].id, title: `T${n}` }),
          patch(stories[n % 6].id, { parentId: epics[(n + 2) % 6].id }),
          patch(epics[n % 6].id, { type: n % 2 ? 'feature' : 'epic' }),
          patch(other.id, {
            type: n % 3 ? 'task' : 'story',
            ...(n % 3 && { boardColumnId: all.column(n % 2 ? 'todo' : 'backlog') }),
          }),
          call('/api/work-items/tasks', {
            method: 'POST',
            body: {
              title: 'New',
              boardId: all.board.id,
              boardColumnId: all.column('backlog'),
              parentId: stories[n % 6].id,
            },
          }),
          call(`/api/work-items/${stories[n % 6].id}/move`, {
            method: 'PATCH',
            body: { boardColumnId: all.column(n % 2 ? 'backlog' : 'todo') },
          }),
          n % 10 === 5
            ? call(`/api/work-items/${stories[(n / 5) % 6].id}`, { method: 'DELETE' })
            : call('/api/work-items'),
        ];
      }),
    );

    const codes = answers.filter(({ status }) => status >= 400).map(({ body }) => body.code);
    const expected = ['WORK_ITEM_NOT_FOUND', 'PARENT_NOT_IN_BACKLOG', 'NO_LEAF_TASKS'];
    expect(codes.filter((code) => !expected.includes(code))).toEqual([]);
    await expectSound(all);
  },
  TIMEOUT,
);

test.runIf(inject('databaseUrl'))('concurrent writes cause no deadlocks', async () => {
  const { prisma } = await testDatabase();
  // PostgreSQL connections flush their statistics after about a second.
  await sleep(2_000);

  const [counted] = await prisma.$queryRaw<[{ deadlocks: number }]>`
    SELECT "deadlocks"::int FROM pg_stat_database WHERE "datname" = current_database()`;

  expect(counted.deadlocks).toBe(0);
});
