import type { z } from 'zod';
import { apiKeySchema } from '../services/api-keys/api-key.ts';
import { createApiKey } from '../services/api-keys/create-api-key.ts';
import { listApiKeys } from '../services/api-keys/list-api-keys.ts';
import { revokeApiKey } from '../services/api-keys/revoke-api-key.ts';
import type { Operation } from '../services/operation.ts';
import { archiveProject } from '../services/projects/archive-project.ts';
import { createProject } from '../services/projects/create-project.ts';
import { getProject } from '../services/projects/get-project.ts';
import { listProjects } from '../services/projects/list-projects.ts';
import { updateProject } from '../services/projects/update-project.ts';
import { getViewer } from '../services/viewer/get-viewer.ts';

/** How an operation's output is shown, where the documented shape is another. */
type Presenter = { data: z.ZodType; present: (output: never) => unknown };

export type Route = {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  operation: Operation;
  status: 200 | 201;
  presenter?: Presenter;
};

const createdApiKey = {
  data: apiKeySchema.extend({ key: createApiKey.output.shape.key }),
  present: ({ apiKey, key }: z.input<typeof createApiKey.output>) => ({ ...apiKey, key }),
};

/** The REST API. An operation with `items` in its output answers with them and with paging in `meta`. */
export const routes: readonly Route[] = [
  { method: 'GET', path: '/api/me', operation: getViewer, status: 200 },

  { method: 'GET', path: '/api/api-keys', operation: listApiKeys, status: 200 },
  {
    method: 'POST',
    path: '/api/api-keys',
    operation: createApiKey,
    status: 201,
    presenter: createdApiKey,
  },
  { method: 'DELETE', path: '/api/api-keys/:id', operation: revokeApiKey, status: 200 },

  { method: 'GET', path: '/api/projects', operation: listProjects, status: 200 },
  { method: 'POST', path: '/api/projects', operation: createProject, status: 201 },
  { method: 'GET', path: '/api/projects/:id', operation: getProject, status: 200 },
  { method: 'PATCH', path: '/api/projects/:id', operation: updateProject, status: 200 },
  { method: 'POST', path: '/api/projects/:id/archive', operation: archiveProject, status: 200 },
];

/** Operations that REST does without, and why. */
export const excludedFromRest: Readonly<Record<string, string>> = {
  getNode: 'A REST client knows what it has the id of and asks its route.',
};
