import { routes } from './modules.ts';
import { createOpenApiDocument } from './rest/openapi.ts';

/** The tags of the document, which are the first segments of the paths. */
const tags = {
  'api-keys': 'API keys: create, restrict, rotate and revoke them.',
  'app-versions': 'Releases of applications with their registered GraphQL operations.',
  boards: 'Boards, their columns and the work items on them.',
  invitations: 'Invitations of users to the organization.',
  me: 'The API key of the request, with its permissions and budgets.',
  milestones: 'Milestones of projects and their progress.',
  'operation-policy': 'Operation mode: the GraphQL documents that may run.',
  'operation-tools': 'Registered GraphQL operations that are published as MCP tools.',
  operations: 'Registered GraphQL operations.',
  organization: 'The organization of the API key.',
  projects: 'Projects with their members, documents, repositories, notes and ideas.',
  'recorded-operations': 'Unregistered GraphQL documents that clients have sent.',
  tags: 'Tags of work items.',
  users: 'Members of the organization.',
  'work-items': 'Work items with comments, events, dependencies, assignees and AI sessions.',
};

/** The document of all routes in JSON. Created once per process: it takes longer than the rest of an app. */
export const openApiDocument = JSON.stringify(createOpenApiDocument(routes, tags));
