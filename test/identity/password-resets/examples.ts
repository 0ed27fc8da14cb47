import { permissionsOf } from '../../../src/kernel/role.ts';
import { type Example, failure } from '../../contract/example.ts';

export const passwordResetExamples = {
  createPasswordReset: {
    input: async (organization) => ({ userId: (await organization.makeMember('member')).userId }),
    document:
      'mutation ($input: CreatePasswordResetInput!) { answer: createPasswordReset(input: $input) ' +
      '{ ... on CreatePasswordResetSuccess { id user { id name email } link expiresAt } ' +
      `${failure} } }`,
    // The link gives its holder all permissions of the member.
    alsoNeeds: [...permissionsOf('member')],
  },
} satisfies Record<string, Example>;
