import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { line } from '../../kernel/schemas.ts';

export const updateOrganization = defineOperation({
  name: 'updateOrganization',
  summary: 'Rename the organization. Its slug does not change.',
  permission: 'organization:write',
  input: z.object({ name: line().describe('New display name.') }),
  output: z
    .object({
      id: z.string().describe('ID of the organization.'),
      name: z.string().describe('Display name.'),
      slug: z.string().describe('Name in URLs: lower-case letters, digits and hyphens.'),
    })
    .meta({
      id: 'OrganizationName',
      description: 'Tenant: the owner of projects, members and API keys.',
    }),
  fails: [],
  handle: ({ caller, db }, { name }) =>
    db.organization.update({ where: { id: caller.organizationId }, data: { name } }),
});
