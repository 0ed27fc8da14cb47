import { expect, test } from 'vitest';
import { graphql, type Json, mcp } from '../../support/clients.ts';
import { makeWorkingBoard } from '../../support/working-board.ts';

test.each([
  { name: 'Mission Control', prefix: 'MC' },
  { name: 'Маяк', prefix: 'M' },
])('items of the project $name have its key $prefix as prefix', async ({ name, prefix }) => {
  const all = await makeWorkingBoard(name);

  expect((await all.make()).taskId).toBe(`${prefix}-T-1`);
});

test('items without a project have the prefix XX', async () => {
  const all = await makeWorkingBoard();

  expect((await all.make({ projectId: null })).taskId).toBe('XX-T-1');
});

test('each type has its own letter and numbers', async () => {
  const all = await makeWorkingBoard();
  const made: string[] = [];
  for (const type of ['epic', 'feature', 'story', 'task', 'idea', 'task', 'epic']) {
    made.push((await all.make({ type })).taskId);
  }

  expect(made).toEqual(['MC-E-1', 'MC-F-1', 'MC-S-1', 'MC-T-1', 'MC-I-1', 'MC-T-2', 'MC-E-2']);
});

test('each project has numbers of its own, also beside one with the same initials', async () => {
  const all = await makeWorkingBoard('Lamp');
  const { id: projectId } = await all.organization.makeProject('Lighthouse');
  const other = await makeWorkingBoard('Lamp');

  const made = [await all.make(), await all.make({ projectId }), await other.make()];

  expect(made.map(({ taskId }) => taskId)).toEqual(['L-T-1', 'L2-T-1', 'L-T-1']);
});

test('numbers are not reused, and a taskId survives a change of project or type', async () => {
  const all = await makeWorkingBoard();
  const first = await all.make();
  const second = await all.make();
  await all.send(`/api/work-items/${second.id}`, { method: 'DELETE' });
  const path = `/api/work-items/${first.id}`;
  const body = { projectId: null, type: 'story' };

  expect((await all.send(path, { method: 'PATCH', body })).taskId).toBe('MC-T-1');
  expect((await all.make()).taskId).toBe('MC-T-3');
});

test.each(['MC-T-1', 'mc-t-1', 'MC-1', 'mc-1', 'Mc-T-001'])(
  'each transport finds a task by %s',
  async (ref) => {
    const all = await makeWorkingBoard();
    const { id } = await all.make();
    const client = await mcp(all.key);
    const viaMcp: Json = await client.callTool({ name: 'get_work_item', arguments: { id: ref } });

    const found = {
      rest: (await all.send(`/api/work-items/${ref}`)).id,
      graphql: (await graphql(all.key)('query ($ref: ID!) { workItem(id: $ref) { id } }', { ref }))
        .body.data.workItem?.id,
      mcp: viaMcp.structuredContent?.id,
    };

    expect(found).toEqual({ rest: id, graphql: id, mcp: id });
  },
);

test('IDs are case-insensitive, and a short taskId refers to tasks only', async () => {
  const all = await makeWorkingBoard();
  const { id } = await all.make({ type: 'epic' });

  expect((await all.send(`/api/work-items/${id.toUpperCase()}`)).taskId).toBe('MC-E-1');
  await expect(all.send('/api/work-items/MC-1')).rejects.toThrow('404 WORK_ITEM_NOT_FOUND');
});
