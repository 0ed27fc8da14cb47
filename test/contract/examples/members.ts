import { randomUUID } from 'node:crypto';
import { permissions } from '../../../src/kernel/permission.ts';
import { makeInvitation } from '../../support/invitations.ts';
import type { TestOrganization } from '../../support/organization.ts';
import { type Example, failure } from '../example.ts';

const invitation = '{ id email role status createdAt expiresAt }';
const member = '{ role createdAt user { id name email } }';

export const memberExamples = {
  getProfile: {
    input: async () => ({}),
  },
  listMembers: {
    input: async () => ({}),
    document: '{ answer: members { role joinedAt } }',
    pick: { mcp: ({ members }) => members },
  },
  updateMember: {
    input: async (organization) => ({
      userId: (await organization.makeMember('member')).userId,
      role: 'admin',
      disabled: true,
    }),
    document:
      'mutation ($input: UpdateMemberInput!) { answer: updateMember(input: $input) ' +
      `{ ... on UpdateMemberSuccess { member { role joinedAt disabledAt } } ${failure} } }`,
    // Nobody makes others what they are not.
    alsoNeeds: permissions,
  },
  removeMember: {
    input: async (organization) => ({ userId: (await organization.makeMember('member')).userId }),
    document:
      'mutation ($input: RemoveMemberInput!) { answer: removeMember(input: $input) ' +
      `{ ... on RemoveMemberSuccess { user { id name email } revokedApiKeys } ${failure} } }`,
  },
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
  updateOrganization: {
    input: async () => ({ name: 'Renamed' }),
    document:
      'mutation ($input: UpdateOrganizationInput!) { answer: updateOrganization(input: $input) ' +
      `{ ... on UpdateOrganizationSuccess { organization { id name slug } } ${failure} } }`,
  },
  listProjectMembers: {
    input: async (organization) => {
      const { projectId } = await projectWithMember(organization);
      return { projectId };
    },
    document: `query ($projectId: ID!) { project(id: $projectId) { answer: members ${member} } }`,
  },
  addProjectMember: {
    input: async (organization) => ({
      projectId: (await organization.makeProject()).id,
      userId: (await organization.makeMember('member')).userId,
      role: 'admin',
    }),
    document:
      'mutation ($input: AddProjectMemberInput!) { answer: addProjectMember(input: $input) ' +
      `{ ... on AddProjectMemberSuccess { member ${member} } ${failure} } }`,
  },
  removeProjectMember: {
    input: projectWithMember,
    document:
      'mutation ($input: RemoveProjectMemberInput!) { answer: removeProjectMember(input: $input) ' +
      `{ ... on RemoveProjectMemberSuccess { __typename } ${failure} } }`,
    pick: { graphql: () => ({}), rest: () => ({}) },
  },
} satisfies Record<string, Example>;

async function projectWithMember(organization: TestOrganization) {
  const { id: projectId } = await organization.makeProject();
  const { userId } = await organization.makeMember('member');
  await organization.makeProjectMember({ projectId, userId });
  return { projectId, userId };
}
