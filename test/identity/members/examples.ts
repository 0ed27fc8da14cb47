import { permissions } from '../../../src/kernel/permission.ts';
import { type Example, failure } from '../../contract/example.ts';

export const memberExamples = {
  listMembers: {
    input: async () => ({}),
    document: '{ answer: members { role joinedAt } }',
    pick: { mcp: ({ members }) => members },
  },
  updateMember: {
    input: async (organization) => ({
      userId: (await organization.makeMember('member')).userId,
      role: 'admin',
      isDisabled: true,
    }),
    document:
      'mutation ($input: UpdateMemberInput!) { answer: updateMember(input: $input) ' +
      `{ ... on UpdateMemberSuccess { member { role joinedAt disabledAt } } ${failure} } }`,
    // A caller can only give a role whose permissions they have.
    alsoNeeds: permissions,
  },
  removeMember: {
    input: async (organization) => ({ userId: (await organization.makeMember('member')).userId }),
    document:
      'mutation ($input: RemoveMemberInput!) { answer: removeMember(input: $input) ' +
      `{ ... on RemoveMemberSuccess { user { id name email } revokedApiKeyCount } ${failure} } }`,
  },
} satisfies Record<string, Example>;
