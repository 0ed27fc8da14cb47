import { expect, test } from 'vitest';
import { graphql, type Json, mcp, rest } from '../../support/clients.ts';
import { contentOf } from '../../support/content.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

const used = { model: 'claude-opus-4-8', inputTokens: 10_000, outputTokens: 2_000 };

test('recordAiSession stores the cost and writes the model to the work item', async () => {
  const { organization, key, ownerId, item } = await prepare();

  const { status, body } = await rest(key)(`/api/work-items/${item.id}/ai-sessions`, {
    method: 'POST',
    body: { ...used, totalTokens: 12_000, durationMs: 90_000, metadata: { branch: 'lamp' } },
  });

  expect(status).toBe(201);
  expect(body.data).toMatchObject({
    ...used,
    workItemId: item.id,
    agentJobId: null,
    provider: 'anthropic',
    totalTokens: 12_000,
    cacheReadInputTokens: 0,
    estimatedCost: '0.100000',
    durationMs: 90_000,
    sessionType: 'implement',
    metadata: { branch: 'lamp', source: 'web', requestedByUserId: ownerId },
  });
  const { workItems, workItemEvents } = await contentOf(organization.id);
  expect(workItems).toMatchObject([
    {
      isAiProcessing: false,
      metadata: {
        kept: 'yes',
        aiProvider: 'anthropic',
        aiModel: 'claude-opus-4-8',
        agentOfKey: 'anthropic',
      },
    },
  ]);
  expect(workItemEvents).toMatchObject([
    {
      eventType: 'ai_session',
      newValue: 'claude-opus-4-8',
      triggeredBy: 'api',
      triggeredByUserId: ownerId,
      metadata: { aiSessionId: body.data.id, totalTokens: 12_000, estimatedCost: '0.100000' },
    },
  ]);
});

test('record_ai_session accepts a taskId in any case and confirms the recording', async () => {
  const { organization, key, item } = await prepare();
  const client = await mcp(key);

  const { structuredContent }: Json = await client.callTool({
    name: 'record_ai_session',
    arguments: { workItemId: item.taskId.toLowerCase(), ...used, totalTokens: 12_000 },
  });

  expect(structuredContent).toEqual({
    recorded: true,
    sessionId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    workItemId: item.id,
  });
  const { aiSessions } = await contentOf(organization.id);
  expect(aiSessions).toMatchObject([{ metadata: { source: 'mcp' } }]);
});

test('cached tokens have their own prices, and the list price overrides the given estimate', async () => {
  const { key, item } = await prepare();

  const { body } = await rest(key)(`/api/work-items/${item.id}/ai-sessions`, {
    method: 'POST',
    body: {
      ...used,
      totalTokens: 212_000,
      cacheReadInputTokens: 100_000,
      cacheCreationInputTokens: 100_000,
      estimatedCost: 12.5,
    },
  });

  expect(body.data).toMatchObject({ estimatedCost: '0.775000', cacheReadInputTokens: 100_000 });
});

test('recordAiSession runs once for repeated requests with one idempotency key', async () => {
  const { organization, key, item } = await prepare();
  const record = () =>
    rest(key)(`/api/work-items/${item.id}/ai-sessions`, {
      method: 'POST',
      body: { ...used, totalTokens: 12_000 },
      headers: { 'idempotency-key': 'once' },
    });

  const [first, second] = [await record(), await record()];

  expect(second).toMatchObject({ status: 201, body: first.body });
  expect((await contentOf(organization.id)).aiSessions).toHaveLength(1);
});

const wrong = [
  { inputTokens: -1 },
  { inputTokens: 1.5 },
  { inputTokens: '1' },
  { inputTokens: null },
  { outputTokens: 2_147_483_648 },
  { totalTokens: 1e300 },
  { totalTokens: undefined },
  { cacheReadInputTokens: -1 },
  { durationMs: 2_147_483_648 },
  { durationMs: -1 },
  { estimatedCost: -0.01 },
  { estimatedCost: 1e10 },
  { estimatedCost: 'one' },
  { estimatedCost: '-1' },
  { model: '' },
  { model: 'x'.repeat(256) },
  { model: 'nul \0' },
  { provider: 'x'.repeat(51) },
  { sessionType: ' ' },
  { metadata: [] },
  { metadata: { text: 'nul \0' } },
  { metadata: { text: 'x'.repeat(100_001) } },
];

test.each(wrong)(
  'recordAiSession rejects an invalid field and changes nothing: %j',
  async (field) => {
    const { organization, key, item } = await prepare();
    const before = await contentOf(organization.id);

    const { status, body } = await rest(key)(`/api/work-items/${item.id}/ai-sessions`, {
      method: 'POST',
      body: { ...used, totalTokens: 12_000, ...field },
    });

    expect({ status, code: body.code }).toEqual({ status: 400, code: 'VALIDATION_FAILED' });
    expect(body.error).toContain(Object.keys(field)[0]);
    expect(await contentOf(organization.id)).toEqual(before);
  },
);

test('recordAiSession accepts the largest token counts and zero', async () => {
  const { key, item } = await prepare();
  const most = 2_147_483_647;
  const record = (tokens: number) =>
    rest(key)(`/api/work-items/${item.id}/ai-sessions`, {
      method: 'POST',
      body: { model: 'o1-pro', inputTokens: tokens, outputTokens: tokens, totalTokens: tokens },
    });

  const [largest, none] = [await record(most), await record(-0)];

  expect(largest).toMatchObject({
    status: 201,
    body: { data: { totalTokens: most, estimatedCost: '1610612.735250' } },
  });
  expect(none).toMatchObject({ status: 201, body: { data: { estimatedCost: '0.000000' } } });
});

test('each transport takes and answers a cost as a decimal in a string', async () => {
  const { key, item } = await prepare();
  const used = { model: 'llama-9', inputTokens: 1, outputTokens: 1, totalTokens: 2 };
  const input = { ...used, workItemId: item.id, estimatedCost: '12.5' };

  const { workItemId, ...body } = input;
  const overRest = await rest(key)(`/api/work-items/${item.id}/ai-sessions`, {
    method: 'POST',
    body,
  });
  const client = await mcp(key);
  await client.callTool({ name: 'record_ai_session', arguments: input });
  const overGraphQL = await graphql(key)(
    `mutation ($input: RecordAiSessionInput!) { recordAiSession(input: $input) {
      ... on RecordAiSessionSuccess { aiSession { estimatedCost workItem {
        aiSessions { summary { totalEstimatedCost } } } } } } }`,
    { input },
  );

  expect(overRest.body.data.estimatedCost).toBe('12.500000');
  expect(overGraphQL.body.data.recordAiSession.aiSession).toEqual({
    estimatedCost: '12.500000',
    workItem: { aiSessions: { summary: { totalEstimatedCost: '37.500000' } } },
  });
});

test('a mutation that records a session can select its work item', async () => {
  const { key, item } = await prepare();

  const { body } = await graphql(key)(
    `mutation ($input: RecordAiSessionInput!) { recordAiSession(input: $input) {
      ... on RecordAiSessionSuccess { aiSession { estimatedCost workItem { id aiSessions { totalCount } } } }
      ... on Error { code } } }`,
    { input: { workItemId: item.id, ...used, totalTokens: 12_000 } },
  );

  expect(body.data.recordAiSession.aiSession).toEqual({
    estimatedCost: '0.100000',
    workItem: { id: item.id, aiSessions: { totalCount: 1 } },
  });
});

/** Creates an organization with a work item that an agent processes. */
async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const item = await organization.makeWorkItem();
  const { prisma } = await testDatabase();
  const data = { isAiProcessing: true, metadata: { kept: 'yes', aiModel: 'older' } };
  await prisma.workItem.update({ where: { id: item.id }, data });
  return { organization, key, ownerId: organization.ownerId, item };
}
