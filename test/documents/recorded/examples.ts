import { type Example, failure } from '../../contract/example.ts';
import { makeRecordedOperation } from '../../support/recorded-operations.ts';

const inList = 'id documentId name kind firstSeenAt lastSeenAt useCount';

export const recordedOperationExamples = {
  listRecordedOperations: {
    input: async (organization) => {
      await makeRecordedOperation(organization);
      return {};
    },
    document: `{ answer: recordedOperations { nodes { ${inList} } } }`,
  },
  promoteRecordedOperations: {
    input: async (organization) => ({
      app: 'web',
      version: '1.0.0',
      ids: [
        (await makeRecordedOperation(organization)).id,
        (await makeRecordedOperation(organization, '{ viewer { role } }')).id,
      ],
    }),
    document:
      'mutation ($input: PromoteRecordedOperationsInput!) { ' +
      'answer: promoteRecordedOperations(input: $input) { ... on PromoteRecordedOperationsSuccess ' +
      '{ appVersion { id app version status operationCount } promoted { id name documentId } ' +
      `skipped { id name reason } } ${failure} } }`,
  },
  deleteRecordedOperation: {
    input: async (organization) => ({ id: (await makeRecordedOperation(organization)).id }),
    document:
      'mutation ($input: DeleteRecordedOperationInput!) { ' +
      'answer: deleteRecordedOperation(input: $input) ' +
      `{ ... on DeleteRecordedOperationSuccess { id } ${failure} } }`,
    pick: { graphql: () => ({}), rest: () => ({}) },
  },
  clearRecordedOperations: {
    input: async (organization) => {
      await makeRecordedOperation(organization);
      return { lastSeenBefore: '2999-01-01T00:00:00.000Z' };
    },
    document:
      'mutation ($input: ClearRecordedOperationsInput!) { ' +
      'answer: clearRecordedOperations(input: $input) ' +
      `{ ... on ClearRecordedOperationsSuccess { deletedCount } ${failure} } }`,
    pick: { graphql: (deletedCount) => ({ deletedCount }) },
  },
} satisfies Record<string, Example>;
