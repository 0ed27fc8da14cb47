import type { Example } from '../../contract/example.ts';
import { makeEvent } from '../../support/collaboration.ts';

export const eventExamples = {
  listWorkItemEvents: {
    input: async (organization) => ({ workItemId: (await makeEvent(organization)).workItemId }),
    document:
      'query ($workItemId: ID!) { workItem(id: $workItemId) { answer: events { nodes ' +
      '{ id fieldName oldValue newValue oldColumnName newColumnName triggeredBy createdAt } } } }',
    pick: { mcp: ({ events }) => events },
  },
} satisfies Record<string, Example>;
