import type { Example } from '../../contract/example.ts';

export const overviewExamples = {
  getProjectDetail: {
    input: async (organization) => ({ id: (await organization.makeProject()).id }),
    alsoNeeds: ['boards:read'],
  },
  getWorkItemContext: {
    input: async (organization) => ({ workItemId: (await organization.makeWorkItem()).id }),
  },
} satisfies Record<string, Example>;
