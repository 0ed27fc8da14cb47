import { type Example, failure } from '../../contract/example.ts';
import type { TestOrganization } from '../../support/organization.ts';
import { idOf, makeAppVersion, makeOperation } from '../../support/registered-operations.ts';

const appVersion = '{ id app version status operationCount createdAt activatedAt retiredAt }';
const inList =
  'id documentId name kind aliases appVersions { id app version status } useCount createdAt';

const whoAmI = 'query WhoAmI { viewer { role } }';
const operations = { 'who-am-i': whoAmI };

export const registeredOperationExamples = {
  createAppVersion: {
    input: async () => ({ app: 'web', version: '1.4.0' }),
    document:
      'mutation ($input: CreateAppVersionInput!) { answer: createAppVersion(input: $input) ' +
      `{ ... on CreateAppVersionSuccess { isCreated appVersion ${appVersion} } ${failure} } }`,
    pick: {
      graphql: (answer) => answer.appVersion,
      mcp: (answer) => answer.appVersion,
    },
  },
  listAppVersions: {
    input: async (organization) => {
      await makeAppVersion(organization.id, { operations });
      return { status: 'active' };
    },
    document:
      'query ($status: [AppVersionStatus!]) { answer: appVersions(filter: { status: $status }) ' +
      `{ nodes ${appVersion} } }`,
  },
  getAppVersion: {
    input: async (organization) => ({ id: (await makeAppVersion(organization.id)).id }),
    document: `query ($id: ID!) { answer: appVersion(id: $id) ${appVersion} }`,
  },
  registerOperations: {
    input: async (organization) => ({
      id: await pendingVersion(organization),
      manifest: { [idOf(whoAmI)]: whoAmI },
    }),
    document:
      'mutation ($input: RegisterOperationsInput!) { answer: registerOperations(input: $input) ' +
      `{ ... on RegisterOperationsSuccess { addedCount unchangedCount appVersion ${appVersion} } ${failure} } }`,
  },
  activateAppVersion: {
    input: async (organization) => ({ id: await pendingVersion(organization, operations) }),
    document:
      'mutation ($input: ActivateAppVersionInput!) { answer: activateAppVersion(input: $input) ' +
      `{ ... on ActivateAppVersionSuccess { appVersion ${appVersion} } ${failure} } }`,
  },
  retireAppVersion: {
    input: async (organization) => ({
      id: (await makeAppVersion(organization.id, { operations })).id,
      force: true,
    }),
    document:
      'mutation ($input: RetireAppVersionInput!) { answer: retireAppVersion(input: $input) ' +
      `{ ... on RetireAppVersionSuccess { appVersion ${appVersion} } ${failure} } }`,
  },
  checkOperations: {
    input: async () => ({ app: 'web', version: '1.4.0', manifest: { [idOf(whoAmI)]: whoAmI } }),
  },
  discardAppVersion: {
    input: async (organization) => ({ id: await pendingVersion(organization, operations) }),
    document:
      'mutation ($input: DiscardAppVersionInput!) { answer: discardAppVersion(input: $input) ' +
      `{ ... on DiscardAppVersionSuccess { id } ${failure} } }`,
    pick: { graphql: () => ({}), rest: () => ({}), mcp: () => ({}) },
  },
  listRegisteredOperations: {
    input: async (organization) => {
      const { id } = await makeAppVersion(organization.id, { operations });
      return { appVersionId: id };
    },
    document:
      'query ($appVersionId: [ID!]) { answer: ' +
      `registeredOperations(filter: { appVersionId: $appVersionId }) { nodes { ${inList} } } }`,
  },
  getRegisteredOperation: {
    input: async (organization) => ({ id: (await makeOperation(organization.id)).id }),
    document:
      'query ($id: ID!) { answer: registeredOperation(id: $id) ' +
      `{ ${inList} text schemaCoordinates lastUsedAt } }`,
  },
} satisfies Record<string, Example>;

async function pendingVersion(
  { id }: TestOrganization,
  operations: Record<string, string> = {},
): Promise<string> {
  return (await makeAppVersion(id, { status: 'pending', operations })).id;
}
