import { type Example, failure } from '../../contract/example.ts';
import type { TestOrganization } from '../../support/organization.ts';

const session =
  '{ id model provider inputTokens outputTokens cacheReadInputTokens cacheCreationInputTokens ' +
  'totalTokens estimatedCost durationMs sessionType createdAt }';

const used = { model: 'claude-sonnet-4-5', inputTokens: 1_000, outputTokens: 500 };

export const aiSessionExamples = {
  recordAiSession: {
    input: async (organization) => ({
      workItemId: (await organization.makeWorkItem()).id,
      ...used,
      totalTokens: 1_500,
    }),
    document:
      'mutation ($input: RecordAiSessionInput!) { answer: recordAiSession(input: $input) ' +
      `{ ... on RecordAiSessionSuccess { aiSession ${session} } ${failure} } }`,
    pick: {
      graphql: ({ id }) => ({ id }),
      mcp: ({ sessionId }) => ({ id: sessionId }),
    },
  },
  listAiSessions: {
    input: async (organization) => {
      const { id: workItemId } = await organization.makeWorkItem();
      await organization.makeAiSession({ workItemId });
      return { workItemId };
    },
    document: `query ($workItemId: ID!) { workItem(id: $workItemId) { answer: aiSessions { totalCount nodes ${session} } } }`,
    pick: { rest: ({ sessions }) => sessions, mcp: ({ sessions }) => sessions },
    // GraphQL reads sessions through their work item.
    alsoNeeds: ['work-items:read'],
  },
  completeAiTask: {
    input: completion,
    // The operation also moves the work item.
    alsoNeeds: ['work-items:write'],
    foreign: async (theirs) => ({
      requestedByUserId: (await theirs.makeMember('member')).userId,
    }),
    document:
      'mutation ($input: CompleteAiTaskInput!) { answer: completeAiTask(input: $input) ' +
      `{ ... on CompleteAiTaskSuccess { movedTo aiSession ${session} } ${failure} } }`,
    pick: {
      graphql: ({ movedTo }) => ({ movedTo }),
      rest: ({ movedTo }) => ({ movedTo }),
      mcp: ({ movedTo }) => ({ movedTo }),
    },
  },
} satisfies Record<string, Example>;

async function completion(organization: TestOrganization) {
  const board = await organization.makeBoard();
  const { id } = await organization.makeWorkItem({ board });
  return { id, reviewColumnId: board.columns[3]?.id, ...used, totalTokens: 1_500 };
}
