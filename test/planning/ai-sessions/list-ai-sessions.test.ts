import { expect, test } from 'vitest';
import { graphql, type Json, mcp, rest } from '../../support/clients.ts';
import { statementsOf } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

const NOTHING = {
  sessionCount: 0,
  totalInputTokens: 0,
  totalOutputTokens: 0,
  totalTokens: 0,
  totalEstimatedCost: '0.000000',
  totalDurationMs: 0,
};

test('sessions are listed newest first, with their sums', async () => {
  const { organization, key } = await prepare();
  const item = await organization.makeWorkItem();
  const first = await organization.makeAiSession({ workItemId: item.id });
  const second = await organization.makeAiSession({ workItemId: item.id });
  await organization.makeAiSession();

  const { status, body } = await rest(key)(`/api/work-items/${item.taskId}/ai-sessions`);

  expect(status).toBe(200);
  expect(Object.keys(body.data)).toEqual(['sessions', 'nextCursor', 'summary']);
  expect(body.data.sessions).toMatchObject([{ id: second.id }, { id: first.id }]);
  expect(body.data.summary).toEqual({
    ...NOTHING,
    sessionCount: 2,
    totalInputTokens: 2_000,
    totalTokens: 2_000,
    totalEstimatedCost: '0.006000',
  });
});

test('a work item without sessions has an empty list, and an unknown one is not found', async () => {
  const { organization, key } = await prepare();
  const { id } = await organization.makeWorkItem();
  const unknown = '01890000-0000-7000-8000-000000000000';

  const none = await rest(key)(`/api/work-items/${id}/ai-sessions`);
  const missing = await rest(key)(`/api/work-items/${unknown}/ai-sessions`);

  expect(none.body.data).toEqual({ sessions: [], nextCursor: null, summary: NOTHING });
  expect(missing).toMatchObject({ status: 404, body: { code: 'WORK_ITEM_NOT_FOUND' } });
});

test('get_ai_sessions returns the work item, its sessions and their sums unless excluded', async () => {
  const { organization, key } = await prepare();
  const { id, taskId } = await organization.makeWorkItem({ title: 'Light the lamp' });
  await organization.makeAiSession({ workItemId: id });
  const client = await mcp(key);
  const read = async (more: object): Promise<Json> => {
    const args = { workItemId: id, ...more };
    return (await client.callTool({ name: 'get_ai_sessions', arguments: args })).structuredContent;
  };

  const [whole, bare] = [await read({}), await read({ includeSummary: false })];

  expect(whole).toMatchObject({
    workItemId: id,
    taskId,
    title: 'Light the lamp',
    sessions: [{ model: 'claude-sonnet-4-5', estimatedCost: '0.003000' }],
    summary: { sessionCount: 1, totalEstimatedCost: '0.003000' },
  });
  expect(Object.keys(bare)).toEqual(['workItemId', 'taskId', 'title', 'nextCursor', 'sessions']);
});

const document = `{ workItems(first: 100) { nodes { aiSessions(first: 2) {
  totalCount nodes { id totalTokens } edges { cursor } pageInfo { hasNextPage }
  summary { sessionCount totalTokens totalEstimatedCost totalDurationMs } } } } }`;

test('reading sessions takes the same number of statements for any number of work items', async () => {
  const numbers = [];
  for (const count of [1, 20, 100]) {
    const { organization, key } = await prepare();
    const board = await organization.makeBoard();
    for (let made = 0; made < count; made += 1) {
      const { id: workItemId } = await organization.makeWorkItem({ board });
      await organization.makeAiSessions([{ workItemId }, { workItemId }, { workItemId }]);
    }
    await graphql(key)('{ viewer { role } }');

    const statements = await statementsOf(async () => {
      const { body } = await graphql(key)(document);
      expect(body.data.workItems.nodes).toHaveLength(count);
      expect(body.data.workItems.nodes[0].aiSessions).toMatchObject({
        totalCount: 3,
        nodes: [{ totalTokens: 1_000 }, { totalTokens: 1_000 }],
        pageInfo: { hasNextPage: true },
        summary: { sessionCount: 3, totalTokens: 3_000, totalEstimatedCost: '0.009000' },
      });
    });
    numbers.push(statements.length);
  }

  expect(new Set(numbers).size).toBe(1);
});

test('GraphQL paginates sessions in both directions', async () => {
  const { organization, key } = await prepare();
  const { id: workItemId } = await organization.makeWorkItem();
  const ids: string[] = [];
  for (let made = 0; made < 3; made += 1) {
    ids.unshift((await organization.makeAiSession({ workItemId })).id);
  }
  const read = async (args: string): Promise<Json> => {
    const text = `query ($id: ID!) { workItem(id: $id) { aiSessions(${args}) {
      nodes { id } pageInfo { endCursor hasPreviousPage } } } }`;
    return (await graphql(key)(text, { id: workItemId })).body.data.workItem.aiSessions;
  };

  const first = await read('first: 2');
  const rest = await read(`first: 2, after: "${first.pageInfo.endCursor}"`);
  const last = await read('last: 1');

  expect([first, rest, last].map(({ nodes }) => nodes.map(({ id }: Json) => id))).toEqual([
    ids.slice(0, 2),
    ids.slice(2),
    ids.slice(2),
  ]);
});

test('reading sessions in GraphQL requires the permission ai-sessions:read', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey({ permissions: ['work-items:read'] });
  await organization.makeAiSession();

  const { body } = await graphql(key)('{ workItems { nodes { aiSessions { totalCount } } } }');

  expect(body.errors).toMatchObject([{ extensions: { code: 'PERMISSION_MISSING' } }]);
});

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  return { organization, key };
}
