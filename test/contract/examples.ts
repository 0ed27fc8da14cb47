import type { catalogue } from '../../src/services/catalogue.ts';
import type { TestOrganization } from '../support/organization.ts';

export type OperationName = (typeof catalogue)[number]['name'];

type Example = {
  /** An input that succeeds, made in an organization. */
  input: (organization: TestOrganization) => Promise<Record<string, unknown>>;
  /** How GraphQL asks for the same, and where in `data` the answer is. */
  document: string;
};

const project = '{ id name description status color techStack createdAt }';
const apiKey = '{ id name keyPrefix permissions status isActive createdBy { id } createdAt }';
const failure = '... on Error { __typename code message }';

/** One example of each operation: the compiler asks for it when an operation is added. */
export const examples: Record<OperationName, Example> = {
  getViewer: {
    input: async () => ({}),
    document:
      '{ answer: viewer { user { id name email } organization { id name slug } ' +
      'apiKey { id name keyPrefix } role permissions } }',
  },
  getNode: {
    input: async (organization) => ({ id: (await organization.makeProject()).id }),
    document: 'query ($id: ID!) { answer: node(id: $id) { __typename id } }',
  },
  createApiKey: {
    input: async () => ({ name: 'CI', permissions: ['projects:read'] }),
    document:
      'mutation ($input: CreateApiKeyInput!) { answer: createApiKey(input: $input) ' +
      `{ ... on CreateApiKeySuccess { key apiKey ${apiKey} } ${failure} } }`,
  },
  listApiKeys: {
    input: async () => ({}),
    document: `{ answer: apiKeys { totalCount nodes ${apiKey} } }`,
  },
  revokeApiKey: {
    input: async (organization) => ({ id: (await organization.makeKey()).id }),
    document:
      'mutation ($input: RevokeApiKeyInput!) { answer: revokeApiKey(input: $input) ' +
      `{ ... on RevokeApiKeySuccess { apiKey ${apiKey} } ${failure} } }`,
  },
  createProject: {
    input: async () => ({ name: 'Beacon' }),
    document:
      'mutation ($input: CreateProjectInput!) { answer: createProject(input: $input) ' +
      `{ ... on CreateProjectSuccess { project ${project} } ${failure} } }`,
  },
  listProjects: {
    input: async () => ({}),
    document: `query ($projectId: ID) { answer: projects(projectId: $projectId) { totalCount nodes ${project} } }`,
  },
  getProject: {
    input: async (organization) => ({ id: (await organization.makeProject()).id }),
    document: `query ($id: ID!) { answer: project(id: $id) ${project} }`,
  },
  updateProject: {
    input: async (organization) => ({
      id: (await organization.makeProject()).id,
      name: 'Renamed',
    }),
    document:
      'mutation ($input: UpdateProjectInput!) { answer: updateProject(input: $input) ' +
      `{ ... on UpdateProjectSuccess { project ${project} } ${failure} } }`,
  },
  archiveProject: {
    input: async (organization) => ({ id: (await organization.makeProject()).id }),
    document:
      'mutation ($input: ArchiveProjectInput!) { answer: archiveProject(input: $input) ' +
      `{ ... on ArchiveProjectSuccess { project ${project} } ${failure} } }`,
  },
};
