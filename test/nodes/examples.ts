import type { Example } from '../contract/example.ts';

export const nodeExamples = {
  getNode: {
    input: async (organization) => ({ id: (await organization.makeProject()).id }),
    document: 'query ($id: ID!) { answer: node(id: $id) { __typename id } }',
  },
} satisfies Record<string, Example>;
