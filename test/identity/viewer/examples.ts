import type { Example } from '../../contract/example.ts';

export const viewerExamples = {
  getViewer: {
    input: async () => ({}),
    document:
      '{ answer: viewer { user { id name email } organization { id name slug } ' +
      'apiKey { id name keyPrefix } role permissions operationMode } }',
    pick: { mcp: ({ id, name, email, ...viewer }) => ({ ...viewer, user: { id, name, email } }) },
    isKnownWithTheKey: true,
  },
  getProfile: {
    input: async () => ({}),
  },
} satisfies Record<string, Example>;
