import { type Example, failure } from '../../contract/example.ts';
import type { TestOrganization } from '../../support/organization.ts';

const item = '{ id taskId title type priority description metadata }';

export const ideaExamples = {
  createIdea: {
    input: async (organization) => {
      await organization.makeBoard({ isDefault: true });
      return { title: 'A second lamp', projectId: (await organization.makeProject()).id };
    },
    foreign: async (theirs) => ({ tagIds: [(await theirs.makeTag()).id] }),
    document:
      'mutation ($input: CreateIdeaInput!) { answer: createIdea(input: $input) ' +
      `{ ... on CreateIdeaSuccess { workItem ${item} } ${failure} } }`,
  },
  promoteIdea: {
    input: async (organization) => ({ id: await ideaOf(organization), targetType: 'task' }),
    foreign: async (theirs) => {
      const { id: boardId, columns } = await theirs.makeBoard();
      return { boardId, boardColumnId: columns[0]?.id };
    },
    document:
      'mutation ($input: PromoteIdeaInput!) { answer: promoteIdea(input: $input) ' +
      `{ ... on PromoteIdeaSuccess { workItem ${item} } ${failure} } }`,
  },
  discardIdea: {
    input: async (organization) => ({ id: await ideaOf(organization) }),
    document:
      'mutation ($input: DiscardIdeaInput!) { answer: discardIdea(input: $input) ' +
      `{ ... on DiscardIdeaSuccess { id } ${failure} } }`,
    pick: { graphql: () => ({}), rest: () => ({}) },
  },
} satisfies Record<string, Example>;

async function ideaOf(organization: TestOrganization): Promise<string> {
  return (await organization.makeWorkItem({ type: 'idea' })).id;
}
