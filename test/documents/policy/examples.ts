import { type Example, failure } from '../../contract/example.ts';

export const operationPolicyExamples = {
  getOperationPolicy: {
    input: async () => ({}),
    document: '{ answer: operationPolicy { mode } }',
    isKnownWithTheKey: true,
  },
  updateOperationPolicy: {
    input: async () => ({ mode: 'off' }),
    document:
      'mutation ($input: UpdateOperationPolicyInput!) { answer: updateOperationPolicy(input: $input) ' +
      `{ ... on UpdateOperationPolicySuccess { operationPolicy { mode } } ${failure} } }`,
  },
} satisfies Record<string, Example>;
