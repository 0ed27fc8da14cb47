import { type Example, failure } from '../../contract/example.ts';
import type { Json } from '../../support/clients.ts';
import { makeDependency } from '../../support/collaboration.ts';

const dependency = '{ createdAt blockedByWorkItem { id taskId title type priority } }';

const onlyDependencies = ({ dependencies }: Json) => dependencies;

export const dependencyExamples = {
  getWorkItemDependencies: {
    input: async (organization) => ({
      workItemId: (await makeDependency(organization)).workItemId,
    }),
    document: `query ($workItemId: ID!) { workItem(id: $workItemId) { answer: blockedBy ${dependency} } }`,
    pick: { rest: onlyDependencies, mcp: onlyDependencies },
  },
  getDependenciesBatch: {
    input: async (organization) => ({
      workItemIds: [(await makeDependency(organization)).workItemId],
    }),
  },
  addWorkItemDependency: {
    input: async (organization) => ({
      workItemId: (await organization.makeWorkItem()).id,
      blockedByWorkItemId: (await organization.makeWorkItem()).id,
    }),
    document:
      'mutation ($input: AddWorkItemDependencyInput!) { answer: addWorkItemDependency' +
      '(input: $input) { ... on AddWorkItemDependencySuccess { dependency { createdAt } } ' +
      `${failure} } }`,
  },
  removeWorkItemDependency: {
    input: async (organization) => {
      const { workItemId, blockedByWorkItemId } = await makeDependency(organization);
      return { workItemId, blockedByWorkItemId };
    },
    document:
      'mutation ($input: RemoveWorkItemDependencyInput!) { answer: removeWorkItemDependency' +
      `(input: $input) { ... on RemoveWorkItemDependencySuccess { id } ${failure} } }`,
    pick: { graphql: () => ({}), rest: () => ({}), mcp: () => ({}) },
  },
} satisfies Record<string, Example>;
