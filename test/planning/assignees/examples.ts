import { type Example, failure } from '../../contract/example.ts';
import { makeAssignee } from '../../support/collaboration.ts';
import type { TestOrganization } from '../../support/organization.ts';

const assignee = '{ role assignedAt user { id name } }';

const written = (name: string) =>
  `mutation ($input: ${name}Input!) { answer: ${name.charAt(0).toLowerCase()}${name.slice(1)}` +
  `(input: $input) { ... on ${name}Success { assignee ${assignee} } ${failure} } }`;

export const assigneeExamples = {
  listWorkItemAssignees: {
    input: async (organization) => ({ workItemId: (await makeAssignee(organization)).workItemId }),
    document: `query ($workItemId: ID!) { workItem(id: $workItemId) { answer: assignees ${assignee} } }`,
  },
  addWorkItemAssignee: {
    input: async (organization) => ({
      workItemId: (await organization.makeWorkItem()).id,
      userId: (await organization.makeMember('member')).userId,
      role: 'reviewer',
    }),
    document: written('AddWorkItemAssignee'),
  },
  updateWorkItemAssignee: {
    input: async (organization) => ({ ...(await place(organization)), role: 'collaborator' }),
    document: written('UpdateWorkItemAssignee'),
  },
  removeWorkItemAssignee: {
    input: place,
    document:
      'mutation ($input: RemoveWorkItemAssigneeInput!) { answer: removeWorkItemAssignee' +
      `(input: $input) { ... on RemoveWorkItemAssigneeSuccess { id } ${failure} } }`,
    pick: { graphql: () => ({}), rest: () => ({}), mcp: () => ({}) },
  },
} satisfies Record<string, Example>;

async function place(organization: TestOrganization) {
  const { workItemId, userId } = await makeAssignee(organization);
  return { workItemId, userId };
}
