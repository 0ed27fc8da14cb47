import { expect, test } from 'vitest';
import { applyClear, withClear } from '../../src/mcp/clear-argument.ts';
import { tools } from '../../src/modules.ts';
import { callTool, type Json } from '../support/clients.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';
import { makeOperationTool } from '../support/registered-operations.ts';

const exact = withClear({
  type: 'object',
  properties: {
    title: { type: 'string' },
    due: { type: ['string', 'null'] },
    input: { type: 'object', properties: { due: { type: ['string', 'null'] } } },
  },
});

test('`clear` sets fields to null, also within objects', () => {
  expect(applyClear({ title: 'A', clear: ['due', 'input.due'] }, exact)).toEqual({
    title: 'A',
    due: null,
    input: { due: null },
  });
  expect(applyClear({ title: 'A' }, exact)).toEqual({ title: 'A' });
});

test('a field with a value in `clear` is refused, because it has two readings', () => {
  expect(() => applyClear({ due: '2026-12-01', clear: ['due'] }, exact)).toThrow(
    'due: must not have a value and be in clear',
  );
  expect(applyClear({ due: null, clear: ['due'] }, exact)).toEqual({ due: null });
});

test('a field that cannot be cleared is refused with the fields that can', () => {
  expect(() => applyClear({ clear: ['title'] }, exact)).toThrow(
    'Unknown field: title. The fields are due, input.due.',
  );
});

test('arguments with a name of their own for `clear` keep it', () => {
  const own = { type: 'object' as const, properties: { clear: { type: ['boolean', 'null'] } } };

  expect(withClear(own)).toBe(own);
  expect(applyClear({ clear: true }, withClear(own))).toEqual({ clear: true });
});

test.each([
  ['`clear`', { clear: ['dueDate', 'assignee'] }],
  ['`clear` as JSON text', { clear: '["dueDate","ASSIGNEE"]' }],
  ['null', { dueDate: null, assignee: null }],
])('an update clears fields by %s', async (_, change) => {
  const { key, id, read } = await prepare();

  const { body } = await callTool(key, { name: 'update_work_item', arguments: { id, ...change } });

  expect(body.result.isError).toBeUndefined();
  expect(await read()).toMatchObject({ dueDate: null, assignee: null, title: 'Light the lamp' });
});

test('an empty text changes nothing, because models send it for arguments that they omit', async () => {
  const { key, id, read } = await prepare();
  const before = await read();

  await callTool(key, { name: 'update_work_item', arguments: { id, dueDate: '', clear: '' } });

  expect(await read()).toMatchObject({ dueDate: before?.dueDate, assignee: 'Ada' });
});

test('a published mutation clears fields within its input', async () => {
  const { organization, key, id, read } = await prepare();
  const text = `mutation Change($input: UpdateWorkItemInput!) {
    updateWorkItem(input: $input) { __typename }
  }`;
  await makeOperationTool(organization.id, { name: 'change', text });

  const { body } = await callTool(key, {
    name: 'change',
    path: '/mcp?toolsets=published',
    arguments: { input: { id, metadata: '{"a":1}' }, clear: ['input.dueDate'] },
  });

  expect(body.result.structuredContent).toEqual({
    updateWorkItem: { __typename: 'UpdateWorkItemSuccess' },
  });
  expect(await read()).toMatchObject({ dueDate: null, assignee: 'Ada', metadata: { a: 1 } });
});

test('each field that null clears in an update is in its `clear`', () => {
  const updates = tools.filter(({ definition }) => definition.name.startsWith('update_'));
  const cleared = updates.map(({ definition, exact: schema }): [string, unknown] => {
    const nullable = Object.entries(schema.properties ?? {}) as [string, Json][];
    return [
      definition.name,
      nullable.filter(([, { type }]) => [type].flat().includes('null')).map(([name]) => name),
    ];
  });

  const published = updates.map(({ definition }): [string, unknown] => {
    const { clear } = (definition.inputSchema.properties ?? {}) as Json;
    return [definition.name, clear?.items.enum ?? []];
  });
  expect(published).toEqual(cleared);
});

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = await organization.makeWorkItem({ title: 'Light the lamp' });
  const { prisma } = await testDatabase();
  const dueDate = new Date('2026-12-01');
  await prisma.workItem.update({ where: { id }, data: { dueDate, assignee: 'Ada' } });
  const read = () => prisma.workItem.findUnique({ where: { id } });
  return { organization, key, id, read };
}
