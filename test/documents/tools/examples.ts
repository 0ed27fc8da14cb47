import { type Example, failure } from '../../contract/example.ts';
import type { TestOrganization } from '../../support/organization.ts';
import {
  makeAppVersion,
  makeOperationTool,
  operationIdOf,
} from '../../support/registered-operations.ts';

const tool = '{ id name description operationName isReadOnly isActive createdAt }';
const text = 'query ListTags { tags { name } }';

async function makeOperation({ id }: TestOrganization): Promise<string> {
  await makeAppVersion(id, { version: '1.0.0', operations: { 'list-tags': text } });
  return operationIdOf(id, text);
}

export const operationToolExamples = {
  publishOperationTool: {
    input: async (organization) => ({
      operationId: await makeOperation(organization),
      name: 'our_tags',
      description: 'The words that we use.',
    }),
    document:
      'mutation ($input: PublishOperationToolInput!) { answer: publishOperationTool(input: $input) ' +
      `{ ... on PublishOperationToolSuccess { operationTool ${tool} } ${failure} } }`,
  },
  listOperationTools: {
    input: async (organization) => {
      await makeOperationTool(organization.id);
      return {};
    },
    document: `{ answer: operationTools ${tool} }`,
    pick: { mcp: ({ operationTools }) => operationTools },
  },
  unpublishOperationTool: {
    input: async (organization) => ({ id: (await makeOperationTool(organization.id)).id }),
    document:
      'mutation ($input: UnpublishOperationToolInput!) ' +
      '{ answer: unpublishOperationTool(input: $input) ' +
      `{ ... on UnpublishOperationToolSuccess { id } ${failure} } }`,
    pick: { graphql: () => ({}), rest: () => ({}), mcp: () => ({}) },
  },
} satisfies Record<string, Example>;
