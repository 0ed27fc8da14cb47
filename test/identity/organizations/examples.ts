import { type Example, failure } from '../../contract/example.ts';

export const organizationExamples = {
  updateOrganization: {
    input: async () => ({ name: 'Renamed' }),
    document:
      'mutation ($input: UpdateOrganizationInput!) { answer: updateOrganization(input: $input) ' +
      `{ ... on UpdateOrganizationSuccess { organization { id name slug } } ${failure} } }`,
  },
} satisfies Record<string, Example>;
