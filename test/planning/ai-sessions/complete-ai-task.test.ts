import { expect, test } from 'vitest';
import { type Json, mcp, rest } from '../../support/clients.ts';
import { contentOf } from '../../support/content.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization, type TestOrganization } from '../../support/organization.ts';

test('completeAiTask moves the task to the top, records its session and clears isAiProcessing', async () => {
  const { organization, client, board, item } = await prepare();
  const waiting = await organization.makeWorkItem({ board, column: 3 });
  const { userId: requestedByUserId } = await organization.makeMember('member');

  const { structuredContent }: Json = await client.callTool({
    name: 'complete_ai_task',
    arguments: {
      workItemId: item.taskId,
      reviewColumnId: board.columns[3]?.id,
      model: 'claude-sonnet-4-5',
      totalTokens: 1_000,
      inputTokens: 600,
      outputTokens: 400,
      userActions: '- [ ] Rotate the key',
      codingAgent: 'claude-code',
      aiModel: 'sonnet',
      taskId: 'job 7',
      requestedByUserId,
    },
  });

  expect(structuredContent).toEqual({
    completed: true,
    workItemId: item.id,
    movedTo: 'To Review',
    sessionId: expect.any(String),
    estimatedCost: '$0.0078',
    totalTokens: 1_000,
  });
  const { workItems = [], aiSessions, workItemEvents = [] } = await contentOf(organization.id);
  const [moved, other] = [byId(workItems, item.id), byId(workItems, waiting.id)];
  expect(moved).toMatchObject({
    boardColumnId: board.columns[3]?.id,
    isAiProcessing: false,
    codingAgent: 'claude-code',
    aiModel: 'sonnet',
    requestedByUserId,
    metadata: { userActions: '- [ ] Rotate the key', aiModel: 'claude-sonnet-4-5' },
  });
  expect(moved.position).toBeLessThan(other.position);
  expect(aiSessions).toMatchObject([
    { metadata: { source: 'mcp', requestedByUserId, codingAgent: 'claude-code', taskId: 'job 7' } },
  ]);
  expect(aiSessions?.[0].metadata).not.toHaveProperty('tokenSplitEstimated');
  expect(workItemEvents.map(({ eventType }) => eventType).sort()).toEqual(['ai_session', 'moved']);
});

test.each([
  { totalTokens: 1_000, inputTokens: 800, outputTokens: 200, cost: '$0.0054' },
  { totalTokens: 0, inputTokens: 0, outputTokens: 0, cost: '$0.0000' },
  { totalTokens: 3, inputTokens: 2, outputTokens: 1, cost: '$0.0000' },
  {
    totalTokens: 2_147_483_647,
    inputTokens: 1_717_986_918,
    outputTokens: 429_496_729,
    cost: '$11596.4117',
  },
])(
  'completeAiTask estimates the split of $totalTokens tokens without both counts',
  async ({ cost, ...counts }) => {
    const { organization, client, board, item } = await prepare();
    const { totalTokens } = counts;

    const { structuredContent }: Json = await client.callTool({
      name: 'complete_ai_task',
      arguments: {
        workItemId: item.id,
        reviewColumnId: board.columns[3]?.id,
        model: 'claude-sonnet-4-5',
        totalTokens,
        inputTokens: 5,
      },
    });

    expect(structuredContent).toMatchObject({ estimatedCost: cost, totalTokens });
    const { aiSessions } = await contentOf(organization.id);
    expect(aiSessions).toMatchObject([{ ...counts, metadata: { tokenSplitEstimated: true } }]);
  },
);

test('completeAiTask moves the tasks of an epic and records the session on the epic', async () => {
  const { organization, key, board } = await prepare();
  const epic = await organization.makeWorkItem({ type: 'epic', board });
  const tasks = [
    await organization.makeWorkItem({ board, parentId: epic.id }),
    await organization.makeWorkItem({ board, parentId: epic.id }),
  ];

  const { status, body } = await complete(key, { item: epic, board });

  expect(status).toBe(200);
  expect(body.data).toMatchObject({
    completed: true,
    movedTo: 'To Review',
    aiSession: { workItemId: epic.id, estimatedCost: '0.005400' },
  });
  const { workItems = [] } = await contentOf(organization.id);
  const columns = tasks.map(({ id }) => byId(workItems, id).boardColumnId);
  expect(new Set(columns)).toEqual(new Set([board.columns[3]?.id]));
});

type Failure = {
  because: string;
  code: string;
  input: (prepared: Awaited<ReturnType<typeof prepare>>) => Promise<object>;
};

const ABSENT = '01890000-0000-7000-8000-000000000000';

const failures: Failure[] = [
  {
    because: 'the column does not exist',
    code: 'BOARD_COLUMN_NOT_FOUND',
    input: async () => ({ reviewColumnId: ABSENT }),
  },
  {
    because: 'the checklist for done has open entries',
    code: 'INCOMPLETE_CHECKLIST',
    input: async ({ board }) => ({
      reviewColumnId: board.columns.at(-1)?.id,
      userActions: '- [ ] Rotate the key',
    }),
  },
  {
    because: 'the requester is not a member',
    code: 'MEMBER_NOT_FOUND',
    input: async () => ({ requestedByUserId: ABSENT }),
  },
  {
    because: 'the epic has no tasks',
    code: 'NO_LEAF_TASKS',
    input: async ({ organization, board }) => ({
      workItemId: (await organization.makeWorkItem({ type: 'epic', board })).id,
    }),
  },
  {
    because: 'the board does not allow tasks',
    code: 'WORK_ITEM_TYPE_NOT_ALLOWED',
    input: async ({ organization }) => ({ reviewColumnId: await columnForEpics(organization) }),
  },
];

test.each(failures)('completeAiTask changes nothing if $because', async ({ code, input }) => {
  const prepared = await prepare();
  const { organization, client, board, item } = prepared;
  const given = await input(prepared);
  const before = await contentOf(organization.id);

  const result: Json = await client.callTool({
    name: 'complete_ai_task',
    arguments: {
      workItemId: item.id,
      reviewColumnId: board.columns[3]?.id,
      model: 'claude-sonnet-4-5',
      totalTokens: 1_000,
      ...given,
    },
  });

  expect(result.isError).toBe(true);
  expect(result.content[0].text).toContain(`(${code})`);
  expect(await contentOf(organization.id)).toEqual(before);
});

test('completeAiTask changes nothing with a key that lacks work-items:write', async () => {
  const { organization, board, item } = await prepare();
  const permissions = ['ai-sessions:write', 'work-items:read'] as const;
  const { key } = await organization.makeKey({ permissions });
  const before = await contentOf(organization.id);

  const { status, body } = await complete(key, { item, board });

  expect({ status, code: body.code }).toEqual({ status: 403, code: 'PERMISSION_MISSING' });
  expect(body.error).toContain('work-items:write');
  expect(await contentOf(organization.id)).toEqual(before);
});

test('completeAiTask runs once for concurrent requests with one idempotency key', async () => {
  const { organization, key, board, item } = await prepare();

  const answers = await Promise.all(
    [1, 2].map(() => complete(key, { item, board, idempotencyKey: 'once' })),
  );

  expect(answers[0]?.body).toEqual(answers[1]?.body);
  expect((await contentOf(organization.id)).aiSessions).toHaveLength(1);
});

type Task = {
  item: { id: string };
  board: { columns: { id: string }[] };
  idempotencyKey?: string;
};

function complete(key: string, { item, board, idempotencyKey }: Task) {
  const reviewColumnId = board.columns[3]?.id;
  return rest(key)(`/api/work-items/${item.id}/complete-ai-task`, {
    method: 'POST',
    body: { reviewColumnId, model: 'claude-sonnet-4-5', totalTokens: 1_000 },
    ...(idempotencyKey && { headers: { 'idempotency-key': idempotencyKey } }),
  });
}

async function columnForEpics(organization: TestOrganization) {
  const { id, columns } = await organization.makeBoard();
  const { prisma } = await testDatabase();
  await prisma.board.update({ where: { id }, data: { allowedTypes: ['epic'] } });
  return columns[3]?.id;
}

/** Creates an organization with a task that an agent processes. */
async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const board = await organization.makeBoard();
  const item = await organization.makeWorkItem({ board, column: 2 });
  const { prisma } = await testDatabase();
  await prisma.workItem.update({ where: { id: item.id }, data: { isAiProcessing: true } });
  return { organization, key, board, item, client: await mcp(key) };
}

function byId(rows: Json[], id: string): Json {
  return rows.find((row) => row.id === id);
}
