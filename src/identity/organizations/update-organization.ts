import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { line } from '../../kernel/schemas.ts';

export const updateOrganization = defineOperation({
  name: 'updateOrganization',
  summary: 'Rename the organization. Its name in addresses stays.',
  permission: 'organization:write',
  input: z.object({ name: line().describe('What it is called.') }),
  output: z
    .object({ id: z.string(), name: z.string(), slug: z.string() })
    .meta({ id: 'OrganizationName' }),
  fails: [],
  handle: ({ caller, db }, { name }) =>
    db.organization.update({ where: { id: caller.organizationId }, data: { name } }),
});
