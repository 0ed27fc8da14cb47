import { type Example, failure } from '../../contract/example.ts';
import type { TestOrganization } from '../../support/organization.ts';

const milestone =
  '{ id title description status priority targetDate completedAt workItemCount completedWorkItemCount ' +
  'progress createdAt updatedAt }';

export const milestoneExamples = {
  createMilestone: {
    input: async (organization) => ({
      projectId: (await organization.makeProject()).id,
      title: 'First light',
      priority: 'high',
      targetDate: '2027-01-01T00:00:00.000Z',
      workItemIds: [(await organization.makeWorkItem()).id],
    }),
    document:
      'mutation ($input: CreateMilestoneInput!) { answer: createMilestone(input: $input) ' +
      `{ ... on CreateMilestoneSuccess { milestone ${milestone} } ${failure} } }`,
  },
  listMilestones: {
    input: async (organization) => {
      const { id: projectId } = await organization.makeProject();
      await organization.makeMilestone({ projectId });
      return { projectId };
    },
    document: `query ($projectId: ID!) { answer: milestones(projectId: $projectId) ${milestone} }`,
    pick: { mcp: ({ milestones }) => milestones },
  },
  getMilestone: {
    input: async (organization) => ({ id: (await organization.makeMilestone()).id }),
    document: `query ($id: ID!) { answer: milestone(id: $id) ${milestone} }`,
  },
  getMilestoneProgress: {
    input: async (organization) => ({ id: (await organization.makeMilestone()).id }),
  },
  updateMilestone: {
    input: async (organization) => ({
      id: (await organization.makeMilestone()).id,
      status: 'completed',
    }),
    document:
      'mutation ($input: UpdateMilestoneInput!) { answer: updateMilestone(input: $input) ' +
      `{ ... on UpdateMilestoneSuccess { milestone ${milestone} } ${failure} } }`,
  },
  deleteMilestone: {
    input: async (organization) => ({ id: (await organization.makeMilestone()).id }),
    document:
      'mutation ($input: DeleteMilestoneInput!) { answer: deleteMilestone(input: $input) ' +
      `{ ... on DeleteMilestoneSuccess { id } ${failure} } }`,
    pick: { graphql: () => ({}), rest: () => ({}), mcp: () => ({}) },
  },
  addWorkItemsToMilestone: {
    input: async (organization) => ({
      id: (await organization.makeMilestone()).id,
      workItemIds: [(await organization.makeWorkItem()).id],
    }),
    document:
      'mutation ($input: AddWorkItemsToMilestoneInput!) ' +
      '{ answer: addWorkItemsToMilestone(input: $input) ' +
      `{ ... on AddWorkItemsToMilestoneSuccess { linkedCount } ${failure} } }`,
    pick: { rest: ({ linkedCount }) => linkedCount, mcp: ({ linkedCount }) => linkedCount },
  },
  removeWorkItemFromMilestone: {
    input: linkedItem,
    document:
      'mutation ($input: RemoveWorkItemFromMilestoneInput!) ' +
      '{ answer: removeWorkItemFromMilestone(input: $input) ' +
      `{ ... on RemoveWorkItemFromMilestoneSuccess { __typename } ${failure} } }`,
    pick: { graphql: () => ({}), rest: () => ({}), mcp: () => ({}) },
  },
} satisfies Record<string, Example>;

async function linkedItem(organization: TestOrganization) {
  const { id: workItemId } = await organization.makeWorkItem();
  const { id } = await organization.makeMilestone({ workItemIds: [workItemId] });
  return { id, workItemId };
}
