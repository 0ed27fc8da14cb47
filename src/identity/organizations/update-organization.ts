import { z } from 'zod';
import { type Organization, Prisma } from '../../db/generated/client.ts';
import { defineUpdate } from '../../kernel/define-update.ts';
import { line } from '../../kernel/schemas.ts';
import { updateRow } from '../../kernel/update-row.ts';

export const updateOrganization = defineUpdate({
  name: 'updateOrganization',
  summary: 'Rename the organization. Its slug does not change.',
  permission: 'organization:write',
  target: [],
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
  async handle(context, { name }) {
    const updated = await updateRow<Organization>(context, {
      table: 'organizations',
      where: (organizationId) => Prisma.sql`"row"."id" = ${organizationId}`,
      data: { name },
    });
    if (!updated) throw new Error('The organization of the caller was not found.');
    const { row: answer, ...compared } = updated;
    return { answer, ...compared };
  },
});
