import { z } from 'zod';
import { apiKeySchema } from '../services/api-keys/api-key.ts';
import { listApiKeys } from '../services/api-keys/list-api-keys.ts';
import { revokeApiKey } from '../services/api-keys/revoke-api-key.ts';
import type { Page } from '../services/paging.ts';
import { createProject } from '../services/projects/create-project.ts';
import { getProject } from '../services/projects/get-project.ts';
import { listProjects } from '../services/projects/list-projects.ts';
import { projectSchema } from '../services/projects/project.ts';
import { updateProject } from '../services/projects/update-project.ts';
import { getViewer } from '../services/viewer/get-viewer.ts';
import { defineTool, type Tool } from './tool.ts';

/** A model's context is dear: fewer rows at once than elsewhere. */
const pageLimit = z.int().min(1).max(100).default(50).describe('Rows a page, 100 at most.');

const pagination = z.object({
  page: z.int(),
  limit: z.int(),
  total: z.int(),
  totalPages: z.int(),
  nextCursor: z.string().nullable().describe('Pass as `after` to read on.'),
});

function paginate({ page, limit, total, nextCursor }: Omit<Page<unknown>, 'cursorOf'>) {
  const totalPages = Math.ceil((total ?? 0) / limit);
  return { page, limit, total: total ?? 0, totalPages, nextCursor };
}

/** The tools. A row is a decision: what is not here is excluded below, with the reason. */
export const tools: readonly Tool[] = [
  defineTool({
    name: 'get_current_user',
    title: 'Who am I',
    description: 'Say whose key this is, for which organization, and what it may do.',
    operation: getViewer,
    output: getViewer.output.omit({ user: true }).extend({
      ...getViewer.output.shape.user.shape,
      organizationId: z.string(),
      workspaceId: z.string(),
    }),
    present: ({ user, organization, ...viewer }) => ({
      ...user,
      organizationId: organization.id,
      workspaceId: organization.id,
      organization,
      ...viewer,
    }),
    hints: { reads: true },
  }),
  defineTool({
    name: 'list_projects',
    title: 'List projects',
    operation: listProjects,
    input: listProjects.input.extend({ limit: pageLimit }),
    projectArgument: 'projectId',
    output: z.object({ projects: z.array(projectSchema), pagination }),
    present: (page) => ({ projects: page.items, pagination: paginate(page) }),
    hints: { reads: true },
  }),
  defineTool({
    name: 'get_project',
    title: 'Read a project',
    operation: getProject,
    projectArgument: 'id',
    hints: { reads: true },
  }),
  defineTool({
    name: 'create_project',
    title: 'Create a project',
    operation: createProject,
    hints: { reads: false, destroys: false, repeatable: false },
  }),
  defineTool({
    name: 'update_project',
    title: 'Change a project',
    description:
      'Change a project. What is left out stays as it is; null clears. ' +
      'Status `archived` takes it off the lists, `active` brings it back.',
    operation: updateProject,
    projectArgument: 'id',
    hints: { reads: false, destroys: false, repeatable: true },
  }),
  defineTool({
    name: 'list_api_keys',
    title: 'List API keys',
    operation: listApiKeys,
    input: listApiKeys.input.extend({ limit: pageLimit }),
    output: z.object({ apiKeys: z.array(apiKeySchema), pagination }),
    present: (page) => ({ apiKeys: page.items, pagination: paginate(page) }),
    hints: { reads: true },
  }),
  defineTool({
    name: 'revoke_api_key',
    title: 'Revoke an API key',
    operation: revokeApiKey,
    hints: { reads: false, destroys: true, repeatable: true },
  }),
];

/** Operations that are no tools, and why. */
export const excludedFromMcp: Readonly<Record<string, string>> = {
  createApiKey: "A secret has no business in a model's context.",
  archiveProject:
    'update_project with status archived does the same; one tool less to choose from.',
  getNode: 'A model knows what it has the id of and asks the tool for it.',
};
