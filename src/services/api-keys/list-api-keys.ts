import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { pageOf, pageQuery, pagingFields, toPage } from '../paging.ts';
import { apiKeySchema, apiKeySelection, showApiKey } from './api-key.ts';

export const listApiKeys = defineOperation({
  name: 'listApiKeys',
  summary: "List the organization's API keys, newest first, revoked ones included.",
  permission: 'api-keys:read',
  input: z.object({
    ...pagingFields,
    status: apiKeySchema.shape.status.nullish().describe('Only keys in this status.'),
  }),
  output: pageOf(apiKeySchema),
  fails: [],
  async handle({ caller, db }, { status, ...paging }, { total: wantsTotal = true }) {
    const { where: position, ...page } = pageQuery(paging);
    const where = status ? { revokedAt: status === 'revoked' ? { not: null } : null } : {};
    const organization = await db.organization.findUniqueOrThrow({
      where: { id: caller.organizationId },
      relationLoadStrategy: 'join',
      select: {
        apiKeys: { where: { ...where, ...position }, ...page, ...apiKeySelection },
        ...(wantsTotal && { _count: { select: { apiKeys: { where } } } }),
      },
    });
    const rows = organization.apiKeys.map((row) => showApiKey(caller, row));
    return toPage(paging, { rows, total: organization._count?.apiKeys ?? null });
  },
});
