import { type Example, failure } from '../../contract/example.ts';

const apiKey =
  '{ id name keyPrefix permissions status isActive operationMode createdBy { id } createdAt }';

export const apiKeyExamples = {
  createApiKey: {
    input: async () => ({ name: 'CI', permissions: ['projects:read'], operationMode: 'safelist' }),
    document:
      'mutation ($input: CreateApiKeyInput!) { answer: createApiKey(input: $input) ' +
      `{ ... on CreateApiKeySuccess { key apiKey ${apiKey} } ${failure} } }`,
    pick: { graphql: ({ apiKey, key }) => ({ ...apiKey, key }) },
    // A key can only give permissions that it has.
    alsoNeeds: ['projects:read'],
  },
  listApiKeys: {
    input: async () => ({}),
    document:
      'query ($createdBy: ID, $descendantsOf: ID) { ' +
      'answer: apiKeys(filter: { createdBy: $createdBy, descendantsOf: $descendantsOf }) ' +
      `{ totalCount nodes ${apiKey} } }`,
    foreign: async (theirs) => ({
      createdBy: theirs.ownerId,
      descendantsOf: (await theirs.makeKey()).id,
    }),
  },
  updateApiKey: {
    input: async (organization) => ({
      id: (await organization.makeKey()).id,
      name: 'Renamed',
      operationMode: 'safelist',
    }),
    document:
      'mutation ($input: UpdateApiKeyInput!) { answer: updateApiKey(input: $input) ' +
      `{ ... on UpdateApiKeySuccess { apiKey ${apiKey} } ${failure} } }`,
  },
  revokeApiKey: {
    input: async (organization) => ({ id: (await organization.makeKey()).id }),
    document:
      'mutation ($input: RevokeApiKeyInput!) { answer: revokeApiKey(input: $input) ' +
      `{ ... on RevokeApiKeySuccess { apiKey ${apiKey} } ${failure} } }`,
    pick: { rest: ({ apiKey }) => apiKey, mcp: ({ apiKey }) => apiKey },
  },
  getApiKeyUsage: {
    input: async (organization) => ({ id: (await organization.makeKey()).id, days: 7 }),
    document:
      'query ($id: ID!, $days: Int) { answer: apiKeyUsage(id: $id, days: $days) ' +
      '{ startDate callCount errorCount days { date callCount errorCount } transports { transport callCount errorCount } } }',
  },
} satisfies Record<string, Example>;
