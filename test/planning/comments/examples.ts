import { type Example, failure } from '../../contract/example.ts';
import { makeComment } from '../../support/collaboration.ts';
import { testDatabase } from '../../support/database.ts';
import type { TestOrganization } from '../../support/organization.ts';

const comment = '{ id content createdAt }';

const written = (name: string) =>
  `mutation ($input: ${name}Input!) { answer: ${name.charAt(0).toLowerCase()}${name.slice(1)}` +
  `(input: $input) { ... on ${name}Success { comment ${comment} } ${failure} } }`;

export const commentExamples = {
  listWorkItemComments: {
    input: async (organization) => ({ workItemId: (await makeComment(organization)).workItemId }),
    document:
      'query ($workItemId: ID!) { workItem(id: $workItemId) ' +
      `{ answer: comments { totalCount nodes ${comment} } } }`,
  },
  addWorkItemComment: {
    input: async (organization) => ({
      workItemId: (await organization.makeWorkItem()).id,
      content: 'Looks **right**.',
    }),
    document: written('AddWorkItemComment'),
  },
  updateComment: {
    input: async (organization) => ({ ...(await target(organization)), content: 'Looks wrong.' }),
    document: written('UpdateComment'),
  },
  deleteComment: {
    input: target,
    document:
      'mutation ($input: DeleteCommentInput!) { answer: deleteComment(input: $input) ' +
      `{ ... on DeleteCommentSuccess { id } ${failure} } }`,
    pick: { graphql: () => ({}), rest: () => ({}) },
  },
  listCommentVersions: {
    input: async (organization) => {
      const { workItemId, id: commentId } = await target(organization);
      const { prisma } = await testDatabase();
      await prisma.commentVersion.create({
        data: {
          organizationId: organization.id,
          commentId,
          content: 'Before',
          editedByUserId: organization.ownerId,
        },
      });
      return { workItemId, commentId };
    },
    document:
      'query ($workItemId: ID!, $commentId: ID!) { workItem(id: $workItemId) ' +
      '{ comment(id: $commentId) { answer: versions { nodes { content editedAt } } } } }',
  },
} satisfies Record<string, Example>;

async function target(organization: TestOrganization) {
  const { id, workItemId } = await makeComment(organization);
  return { workItemId, id };
}
