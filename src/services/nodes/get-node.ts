import { z } from 'zod';
import { apiKeySchema, apiKeySelection, showApiKey } from '../api-keys/api-key.ts';
import { defineOperation } from '../operation.ts';
import type { Permission } from '../permission.ts';
import { projectSchema, showProject } from '../projects/project.ts';
import { id } from '../schemas.ts';

export const getNode = defineOperation({
  name: 'getNode',
  summary: 'Read anything that has an id, as far as the caller may see it.',
  permission: null,
  input: z.object({ id: id().describe('The id of anything.') }),
  output: z.object({ apiKey: apiKeySchema.nullable(), project: projectSchema.nullable() }),
  fails: [],
  async handle({ caller, db }, { id }) {
    const ifAllowed = (permission: Permission) => (caller.permissions.has(permission) ? 1 : 0);
    const organization = await db.organization.findUniqueOrThrow({
      where: { id: caller.organizationId },
      relationLoadStrategy: 'join',
      select: {
        apiKeys: { where: { id }, take: ifAllowed('api-keys:read'), ...apiKeySelection },
        projects: { where: { id }, take: ifAllowed('projects:read') },
      },
    });
    const apiKey = organization.apiKeys[0];
    const project = organization.projects[0];
    return {
      apiKey: apiKey ? showApiKey(caller, apiKey) : null,
      project: project ? showProject(caller, project) : null,
    };
  },
});
