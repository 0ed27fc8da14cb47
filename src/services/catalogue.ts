import { createApiKey } from './api-keys/create-api-key.ts';
import { listApiKeys } from './api-keys/list-api-keys.ts';
import { revokeApiKey } from './api-keys/revoke-api-key.ts';
import { getNode } from './nodes/get-node.ts';
import { archiveProject } from './projects/archive-project.ts';
import { createProject } from './projects/create-project.ts';
import { getProject } from './projects/get-project.ts';
import { listProjects } from './projects/list-projects.ts';
import { updateProject } from './projects/update-project.ts';
import { getViewer } from './viewer/get-viewer.ts';

/** Every operation there is. What is not listed here is not covered by the contract tests. */
export const catalogue = [
  getViewer,
  getNode,
  createApiKey,
  listApiKeys,
  revokeApiKey,
  createProject,
  listProjects,
  getProject,
  updateProject,
  archiveProject,
] as const;
