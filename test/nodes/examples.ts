import type { Example } from '../contract/example.ts';

export const nodeExamples = {
  getNode: {
    input: async (organization) => ({ id: (await organization.makeProject()).id }),
    document: 'query ($id: ID!) { answer: node(id: $id) { __typename id } }',
  },
  getNodes: {
    input: async (organization) => ({
      ids: [(await organization.makeProject()).id, (await organization.makeTag()).id],
    }),
    document: 'query ($ids: [ID!]!) { answer: nodes(ids: $ids) { __typename id } }',
  },
} satisfies Record<string, Example>;
