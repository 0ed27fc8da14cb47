import { expect, test } from 'vitest';
import { graphql, type Json, mcp, rest } from '../../support/clients.ts';
import { makeEvent } from '../../support/collaboration.ts';
import { statementsOf } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

test('a move event has the IDs and present names of its columns', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const board = await organization.makeBoard();
  const item = await organization.makeWorkItem({ board });
  const [from, to] = board.columns;
  await rest(key)(`/api/work-items/${item.id}/move`, {
    method: 'PATCH',
    body: { boardColumnId: to?.id, position: 0 },
  });

  const { data, meta } = (await rest(key)(`/api/work-items/${item.taskId}/events`)).body;

  expect(meta.total).toBe(1);
  expect(data).toEqual([
    {
      id: expect.any(String),
      organizationId: organization.id,
      workItemId: item.id,
      eventType: 'moved',
      fieldName: 'boardColumnId',
      oldValue: from?.id,
      newValue: to?.id,
      oldColumnName: from?.name,
      newColumnName: to?.name,
      triggeredBy: 'api',
      triggeredByUserId: organization.ownerId,
      triggeredByUserName: 'A owner',
      triggeredByUserImage: null,
      triggeredByUserEmail: expect.stringContaining('@'),
      metadata: null,
      createdAt: expect.any(String),
    },
  ]);
});

test('an event has no column name for a deleted column or another field', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id: workItemId } = await organization.makeWorkItem();
  const gone = '01890000-0000-7000-8000-000000000000';
  const fieldName = 'boardColumnId';
  await makeEvent(organization, { workItemId, eventType: 'moved', fieldName, newValue: gone });
  await makeEvent(organization, { workItemId, eventType: 'moved', fieldName, newValue: 'no id' });
  await makeEvent(organization, { workItemId, fieldName: 'title', newValue: 'A title' });

  const { status, body } = await rest(key)(`/api/work-items/${workItemId}/events`);

  expect(status).toBe(200);
  expect(body.data.map(({ newColumnName }: Json) => newColumnName)).toEqual([null, null, null]);
});

const filters = [
  { query: '', found: ['C', 'B', 'A'] },
  { query: 'eventType=moved', found: ['B'] },
  { query: 'eventType=moved,comment', found: ['C', 'B'] },
  { query: 'startDate=2026-01-02T00:00:00Z', found: ['C', 'B'] },
  { query: 'endDate=2026-01-02T00:00:00Z', found: ['B', 'A'] },
  {
    query: 'startDate=2026-01-02T00:00:00Z&endDate=2026-01-02T00:00:00Z&eventType=moved',
    found: ['B'],
  },
  { query: 'startDate=2027-01-01T00:00:00Z', found: [] },
];

test.each(filters)('the filter ?$query returns the events $found and their total', async (row) => {
  const { key, path } = await threeEvents();

  const { data } = (await rest(key)(`${path}?${row.query}`)).body;
  const { meta } = (await rest(key)(`${path}?limit=1&${row.query}`)).body;

  expect(data.map(({ newValue }: Json) => newValue)).toEqual(row.found);
  expect(meta.total).toBe(row.found.length);
});

const bad = ['eventType=lost', 'startDate=yesterday', 'endDate=2026-01-01', 'limit=0', 'page=x'];

test.each(bad)('the query ?%s is rejected', async (query) => {
  const { key, path } = await threeEvents();

  expect(await rest(key)(`${path}?${query}`)).toMatchObject({
    status: 400,
    body: { code: 'VALIDATION_FAILED' },
  });
});

test('get_work_item_events returns the events with their work item', async () => {
  const { key, item } = await threeEvents();
  const client = await mcp(key);
  const read = async (args: object): Promise<Json> =>
    client.callTool({
      name: 'get_work_item_events',
      arguments: { workItemId: item.taskId, ...args },
    });

  const { structuredContent } = await read({ limit: 2 });
  const moved = await read({ eventType: 'moved' });
  const tooMany = await read({ limit: 201 });

  expect(structuredContent).toMatchObject({
    workItemId: item.id,
    taskId: item.taskId,
    title: 'An item',
    totalEvents: 3,
    events: [{ newValue: 'C' }, { newValue: 'B' }],
  });
  expect(moved.structuredContent).toMatchObject({ totalEvents: 1, events: [{ newValue: 'B' }] });
  expect(tooMany.isError).toBe(true);
});

test('GraphQL filters events and counts them only if totalCount is selected', async () => {
  const { key, item } = await threeEvents();
  const document = (fields: string) =>
    `query ($id: ID!) { workItem(id: $id) { events(filter: { eventType: [MOVED, COMMENT] }) { ${fields} } } }`;
  const read = async (fields: string) =>
    (await graphql(key)(document(fields), { id: item.id })).body.data.workItem.events;

  const events = await read('totalCount nodes { type newValue triggeredByUser { name } }');
  const statements = await statementsOf(() => read('nodes { type }'));

  expect(events).toEqual({
    totalCount: 2,
    nodes: [
      { type: 'COMMENT', newValue: 'C', triggeredByUser: { name: 'A owner' } },
      { type: 'MOVED', newValue: 'B', triggeredByUser: { name: 'A owner' } },
    ],
  });
  expect(statements.join()).not.toContain('COUNT');
});

test.each([1, 20])(
  'the events of %i items load in a constant number of statements',
  async (count) => {
    const organization = await makeOrganization();
    const { key } = await organization.makeKey();
    const board = await organization.makeBoard();
    for (let n = 0; n < count; n += 1) {
      const { id: workItemId } = await organization.makeWorkItem({ board });
      for (const column of board.columns) {
        const move = { eventType: 'moved' as const, fieldName: 'boardColumnId' };
        await makeEvent(organization, { workItemId, ...move, newValue: column.id });
      }
    }
    const document =
      '{ workItems { nodes { events { totalCount nodes { newColumnName workItem { title } } } } } }';

    let answer: Json;
    const statements = await statementsOf(async () => {
      answer = await graphql(key)(document);
    });

    const { nodes } = answer.body.data.workItems;
    expect(nodes).toHaveLength(count);
    expect(nodes[0].events.nodes[0].newColumnName).toBe(board.columns.at(-1)?.name);
    expect(statements).toHaveLength(6);
  },
);

/** An item with events A, B and C on three days. */
async function threeEvents() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const item = await organization.makeWorkItem();
  const types = ['created', 'moved', 'comment'] as const;
  for (const [index, eventType] of types.entries()) {
    await makeEvent(organization, {
      workItemId: item.id,
      eventType,
      newValue: 'ABC'.charAt(index),
      createdAt: new Date(`2026-01-0${index + 1}T00:00:00Z`),
    });
  }
  return { key, item, path: `/api/work-items/${item.id}/events` };
}
