import type { Example } from '../example.ts';

export const viewerExamples = {
  getViewer: {
    input: async () => ({}),
    document:
      '{ answer: viewer { user { id name email } organization { id name slug } ' +
      'apiKey { id name keyPrefix } role permissions operationMode } }',
    pick: { mcp: ({ id, name, email, ...viewer }) => ({ ...viewer, user: { id, name, email } }) },
    isKnownWithTheKey: true,
  },
} satisfies Record<string, Example>;
