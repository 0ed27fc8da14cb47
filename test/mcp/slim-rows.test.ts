import { expect, test } from 'vitest';
import { callTool, type Json, mcp } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';

const NAMES = ['id', 'taskId', 'title', 'type', 'status', 'columnName', 'priority'];

test('a slim row has the identifying fields and no null values', async () => {
  const { key, item } = await prepare();

  const [row] = await list(key, {});

  expect(row).toMatchObject({ id: item.id, title: 'An item', status: 'backlog' });
  expect(Object.keys(row).sort()).toEqual([...NAMES, 'boardId', 'boardColumnId'].sort());
});

test('requested fields are added to a slim row unless empty', async () => {
  const { key } = await prepare();

  const [row] = await list(key, { fields: ['boardName', 'position', 'description', 'tags'] });

  expect(row).toMatchObject({ boardName: 'A board', position: expect.any(Number) });
  expect(row).not.toHaveProperty('description');
  expect(row).not.toHaveProperty('tags');
});

test('a slim row includes false values', async () => {
  const { key } = await prepare();

  const [row] = await list(key, { fields: ['columnIsDone'] });

  expect(row).toMatchObject({ columnIsDone: false });
});

test('a full row has all fields, including null ones', async () => {
  const { key, item } = await prepare();

  const [row] = await list(key, { detail: 'full' });

  const { body } = await callTool(key, { name: 'get_work_item', arguments: { id: item.id } });
  const { ancestors, childrenSummary, ...whole } = body.result.structuredContent;
  expect(row).toEqual(whole);
});

const wrong = [
  { args: { fields: ['secret'] }, says: /fields\.0: must be one of id, .*dueDate/ },
  { args: { fields: ['__proto__'] }, says: /fields\.0: must be one of/ },
  {
    args: { fields: 'dueDate,tags' },
    says: /fields: must be a list: \["dueDate,tags"\] or \["dueDate","tags"\]/,
  },
  { args: { detail: 'huge' }, says: /detail/ },
];

test.each(wrong)('$args is rejected with the valid values', async ({ args, says }) => {
  const { key } = await prepare();

  const { body } = await callTool(key, { name: 'list_work_items', arguments: args });

  expect(body.result).toMatchObject({ isError: true });
  expect(body.result.content[0].text).toMatch(says);
});

test('slim, extended and full rows match the output schema', async () => {
  const { key } = await prepare();
  const client = await mcp(key);
  // The SDK's client validates each result against the listed output schema.
  await client.listTools();

  for (const args of [{}, { fields: ['tags', 'dueDate'] }, { detail: 'full' }]) {
    const result: Json = await client.callTool({ name: 'list_work_items', arguments: args });
    expect(result.content).toEqual([
      { type: 'text', text: JSON.stringify(result.structuredContent) },
    ]);
  }
});

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  return { key, item: await organization.makeWorkItem() };
}

async function list(key: string, args: object): Promise<Json[]> {
  const { body } = await callTool(key, { name: 'list_work_items', arguments: args });
  return body.result.structuredContent.workItems;
}
