import { makeEvent } from '../../support/collaboration.ts';
import type { Example } from '../example.ts';

export const eventExamples = {
  listWorkItemEvents: {
    input: async (organization) => ({ workItemId: (await makeEvent(organization)).workItemId }),
    document:
      'query ($workItemId: ID!) { workItem(id: $workItemId) { answer: events { nodes ' +
      '{ id fieldName oldValue newValue oldColumnName newColumnName triggeredBy createdAt } } } }',
    pick: { mcp: ({ events }) => events },
  },
} satisfies Record<string, Example>;
