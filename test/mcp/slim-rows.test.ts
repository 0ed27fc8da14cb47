import { expect, test } from 'vitest';
import { callTool, type Json, mcp } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';

const NAMES = ['id', 'taskId', 'title', 'type', 'status', 'columnName', 'priority'];

test('a row is slim: what names the item and where it is, and nothing that is null', async () => {
  const { key, item } = await prepare();

  const [row] = await list(key, {});

  expect(row).toMatchObject({ id: item.id, title: 'An item', status: 'backlog' });
  expect(Object.keys(row).sort()).toEqual([...NAMES, 'boardId', 'boardColumnId'].sort());
});

test('fields that are asked for come with it, unless they are empty', async () => {
  const { key } = await prepare();

  const [row] = await list(key, { fields: ['boardName', 'position', 'description', 'tags'] });

  expect(row).toMatchObject({ boardName: 'A board', position: expect.any(Number) });
  expect(row).not.toHaveProperty('description');
  expect(row).not.toHaveProperty('tags');
});

test('false is a value, and is not left out', async () => {
  const { key } = await prepare();

  const [row] = await list(key, { fields: ['columnIsDone'] });

  expect(row).toMatchObject({ columnIsDone: false });
});

test('a full row has all fields, also those that are null', async () => {
  const { key, item } = await prepare();

  const [row] = await list(key, { detail: 'full' });

  const { body } = await callTool(key, { name: 'get_work_item', arguments: { id: item.id } });
  const { ancestors, childrenSummary, ...whole } = body.result.structuredContent;
  expect(row).toEqual(whole);
});

const wrong = [
  { args: { fields: ['secret'] }, says: /fields\.0: must be one of id, .*dueDate/ },
  { args: { fields: ['__proto__'] }, says: /fields\.0: must be one of/ },
  { args: { fields: 'dueDate' }, says: /fields/ },
  { args: { detail: 'huge' }, says: /detail/ },
];

test.each(wrong)('$args is refused with what would do', async ({ args, says }) => {
  const { key } = await prepare();

  const { body } = await callTool(key, { name: 'list_work_items', arguments: args });

  expect(body.result).toMatchObject({ isError: true });
  expect(body.result.content[0].text).toMatch(says);
});

test('rows are what the tool declares, slim, with more fields and in full', async () => {
  const { key } = await prepare();
  const client = await mcp(key);
  // The SDK's client holds each answer to the output schema that was listed to it.
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
