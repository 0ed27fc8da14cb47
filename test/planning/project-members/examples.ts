import { type Example, failure } from '../../contract/example.ts';
import type { TestOrganization } from '../../support/organization.ts';

const member = '{ role createdAt user { id name email } }';

export const projectMemberExamples = {
  listProjectMembers: {
    input: async (organization) => {
      const { projectId } = await projectWithMember(organization);
      return { projectId };
    },
    document: `query ($projectId: ID!) { answer: projectMembers(projectId: $projectId) ${member} }`,
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
