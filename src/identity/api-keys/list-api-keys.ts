import { z } from 'zod';
import type { Prisma } from '../../db/generated/client.ts';
import { escapeLike } from '../../kernel/escape-like.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { pageOf, pageQuery, pagingFields, toPage } from '../../kernel/paging.ts';
import { id, line, moment } from '../../kernel/schemas.ts';
import { apiKeySchema, apiKeySelection, showApiKey } from './api-key.ts';

const filterFields = {
  status: apiKeySchema.shape.status.nullish().describe('Only keys in this state.'),
  search: line(100).nullish().describe('Text in the name or prefix, case-insensitive.'),
  createdBy: id().nullish().describe('User ID of the creator.'),
  unusedSince: moment().nullish().describe('Only keys neither used nor created since this time.'),
};

export const listApiKeys = defineOperation({
  name: 'listApiKeys',
  summary: "List the organization's API keys, newest first, revoked ones included.",
  permission: 'api-keys:read',
  input: z.object({ ...pagingFields, ...filterFields }),
  output: pageOf(apiKeySchema),
  fails: [],
  async handle({ caller, db }, input, { total: wantsTotal = true }) {
    const { where: position, ...page } = pageQuery(input);
    const where = toWhere(input);
    const organization = await db.organization.findUniqueOrThrow({
      where: { id: caller.organizationId },
      relationLoadStrategy: 'join',
      select: {
        apiKeys: { where: { AND: [where, position ?? {}] }, ...page, ...apiKeySelection },
        ...(wantsTotal && { _count: { select: { apiKeys: { where } } } }),
      },
    });
    const rows = organization.apiKeys.map((row) => showApiKey(caller, row));
    return toPage(input, { rows, total: organization._count?.apiKeys ?? null });
  },
});

type Filter = z.output<z.ZodObject<typeof filterFields>>;

function toWhere({ status, search, createdBy, unusedSince }: Filter): Prisma.ApiKeyWhereInput {
  const contains = search && { contains: escapeLike(search), mode: 'insensitive' as const };
  const isUnused = unusedSince && {
    createdAt: { lt: unusedSince },
    OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: unusedSince } }],
  };
  return {
    ...(status && { revokedAt: status === 'revoked' ? { not: null } : null }),
    ...(createdBy && { userId: createdBy }),
    AND: [isUnused || {}, contains ? { OR: [{ name: contains }, { keyPrefix: contains }] } : {}],
  };
}
