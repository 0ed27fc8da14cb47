import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { EXPECTED_FIELD } from '../../src/kernel/expected-version.ts';
import { rest } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization, type TestOrganization } from '../support/organization.ts';
import { fieldsOf, type Way } from './call.ts';
import { examples, type OperationName } from './examples.ts';
import { changedFieldsOf, changing, makeTarget, newValues, updates } from './updates.ts';

/** Operations that change objects and do not answer `changedFields`, with the reason. */
const exceptions: Partial<Record<OperationName, string>> = {
  bulkSetPriority: 'changes several objects',
  reorderBoardColumns: 'changes several objects',
  reorderProjectDocLinks: 'changes several objects',
  reorderProjectNotes: 'changes several objects',
  reorderProjectRepositories: 'changes several objects',
  moveWorkItem: 'always changes the position, and of a group the items below it',
  resetAi: 'takes no fields',
};

test('every operation that changes an object answers the changed fields or is an exception', () => {
  const answering = updates.map(({ name }) => name);
  const all = [...answering, ...Object.keys(exceptions)];

  expect(all.sort()).toEqual(changing.map(({ name }) => name).sort());
});

test.each(updates)(
  '$name has one name for each of its fields, and none by default',
  ({ operation, ways }) => {
    const { target = [] } = operation;
    const shape: Readonly<Record<string, unknown>> = operation.input.shape;
    const renamed = ways.flatMap(({ row }) => Object.values(row?.renames ?? {}));

    expect(target.filter((name) => !(name in shape))).toEqual([]);
    expect(renamed.filter((name) => !target.includes(name))).toEqual([]);
    expect('idempotencyKey' in shape).toBe(false);
    expect(Object.values(shape).filter((field) => field instanceof z.ZodDefault)).toEqual([]);
  },
);

test.each(updates)(
  '$name answers each field that it changes, once',
  async ({ name, ways, operation }) => {
    const organization = await makeOrganization();
    const { key } = await organization.makeKey();
    const target = await makeTarget(name, operation.target, organization);
    const values = (await newValues[name]?.(organization, target)) ?? {};
    const way = wholeOf(ways);
    const names = Object.keys(operation.input.shape).filter(
      (field) => !(field in target) && field !== EXPECTED_FIELD,
    );
    expect(Object.keys(values).sort()).toEqual(names.sort());

    const answers: Record<string, unknown> = {};
    for (const [field, value] of Object.entries(values)) {
      const input = { ...target, [field]: value };
      answers[field] = await changedFieldsOf(way, { input, key });
    }
    const before = await contentOf(organization.id);
    const again = await changedFieldsOf(way, { input: { ...target, ...values }, key });

    expect(answers).toEqual(Object.fromEntries(Object.keys(values).map((each) => [each, [each]])));
    expect(again).toEqual([]);
    expect(await contentOf(organization.id)).toEqual(before);
  },
);

test.each(updates)(
  '$name answers the changed fields on each transport, and a key that may not read with all that it sent',
  async ({ name, ways, operation }) => {
    for (const way of ways) {
      const organization = await makeOrganization();
      const { key } = await organization.makeKey();
      const { input, sent } = await inputFor(way, organization);
      const both = [
        await changedFieldsOf(way, { input, key }),
        await changedFieldsOf(way, { input, key }),
      ];
      expect(both, way.via).toEqual([sent, []]);

      const { shows, permission } = operation;
      if (!shows || examples[name].alsoNeeds?.includes(shows)) continue;
      const writer = await organization.makeKey({ permissions: [permission] as never });
      expect(await changedFieldsOf(way, { input, key: writer.key }), way.via).toEqual(sent);
    }
  },
);

/** New values for all fields that a way takes, and the names of these fields. */
async function inputFor(way: Way, organization: TestOrganization) {
  const target = await makeTarget(way.name, way.operation.target, organization);
  const values = (await newValues[way.name]?.(organization, target)) ?? {};
  const taken = Object.entries(values).filter(([field]) => field in fieldsOf(way));
  const sent = taken.map(([field]) => field);
  return { input: { ...target, ...Object.fromEntries(taken) }, sent };
}

/** A way that takes the whole input. */
function wholeOf(ways: readonly Way[]): Way {
  const way = ways.find(({ transport }) => transport === 'rest');
  if (!way) throw new Error('Every update has a REST route.');
  return way;
}

const sameValues = [
  { dueDate: '2027-02-01T23:00:00+02:00', startDate: '2027-01-01T00:00:00Z' },
  { priority: 'HIGH', type: 'Task' },
  { metadata: { b: { d: 1, c: 2 }, a: [] } },
  { metadata: {} },
];

test('another spelling of the same value is no change', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = await organization.makeWorkItem();
  const [one, two] = [await organization.makeTag('one'), await organization.makeTag('two')];
  const patch = async (body: object) =>
    (await rest(key)(`/api/work-items/${id}`, { method: 'PATCH', body })).body.changedFields;
  const tagIds = [one.id, two.id];
  await patch({ dueDate: '2027-02-01', startDate: '2027-01-01', priority: 'high', tagIds });
  await patch({ metadata: { a: [], b: { c: 2, d: 1 } } });
  const before = await contentOf(organization.id);

  const others = [...sameValues, { tagIds: [two.id, one.id, two.id] }, { tagIds: ['TWO', 'one'] }];
  const answers = await Promise.all(others.map(patch));

  expect(answers).toEqual(others.map(() => []));
  expect(await contentOf(organization.id)).toEqual(before);
});

test('the same types of a board in another order are no change', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = await organization.makeBoard();
  const patch = async (...allowedTypes: string[]) =>
    (await rest(key)(`/api/boards/${id}`, { method: 'PATCH', body: { allowedTypes } })).body;
  const first = await patch('idea', 'task');

  const again = await patch('task', 'idea', 'task');

  expect([first.changedFields, again.changedFields]).toEqual([['allowedTypes'], []]);
  expect(again.data).toEqual(first.data);
});

test('a value that another request has just written is no change', async () => {
  const { prisma } = await testDatabase();
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const item = await organization.makeWorkItem();
  const project = await organization.makeProject();
  const tag = await organization.makeTag();
  const board = await organization.makeBoard();
  const patchAll = (text: string) =>
    [
      { path: '/api/organization', body: { name: text } },
      { path: `/api/work-items/${item.id}`, body: { title: text } },
      { path: `/api/projects/${project.id}`, body: { name: text } },
      { path: `/api/tags/${tag.id}`, body: { name: text } },
      { path: `/api/boards/${board.id}`, body: { name: text } },
    ].map(({ path, body }) => rest(key)(path, { method: 'PATCH', body }));
  await Promise.all(patchAll('Old'));
  const data = { name: 'New' };

  const { waiting } = await prisma.$transaction(async (other) => {
    await other.organization.update({ where: { id: organization.id }, data });
    await other.workItem.updateMany({ where: { id: item.id }, data: { title: 'New' } });
    await other.project.updateMany({ where: { id: project.id }, data });
    await other.tag.updateMany({ where: { id: tag.id }, data });
    await other.board.updateMany({ where: { id: board.id }, data });
    const waiting = Promise.all(patchAll('New'));
    await setTimeout(100);
    return { waiting };
  });

  const answers = (await waiting).map(({ body }) => body.changedFields);
  expect(answers).toEqual([[], [], [], [], []]);
});
