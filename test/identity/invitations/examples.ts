import { randomUUID } from 'node:crypto';
import { permissions } from '../../../src/kernel/permission.ts';
import { type Example, failure } from '../../contract/example.ts';
import { makeInvitation } from '../../support/invitations.ts';

const invitation = '{ id email role status createdAt expiresAt }';

export const invitationExamples = {
  listInvitations: {
    input: async () => ({}),
    document: `{ answer: invitations ${invitation} }`,
  },
  inviteMember: {
    input: async () => ({ email: `${randomUUID()}@example.com`, role: 'member' }),
    document:
      'mutation ($input: InviteMemberInput!) { answer: inviteMember(input: $input) ' +
      `{ ... on InviteMemberSuccess { link invitation ${invitation} } ${failure} } }`,
    alsoNeeds: permissions,
  },
  revokeInvitation: {
    input: async (organization) => ({ id: (await makeInvitation(organization)).id }),
    document:
      'mutation ($input: RevokeInvitationInput!) { answer: revokeInvitation(input: $input) ' +
      `{ ... on RevokeInvitationSuccess { invitation ${invitation} } ${failure} } }`,
    pick: { rest: ({ invitation }) => invitation },
  },
} satisfies Record<string, Example>;
