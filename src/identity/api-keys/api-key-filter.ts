import type { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import { id, moment, oneOrMore } from '../../kernel/schemas.ts';
import { containsWords, searchLine } from '../../kernel/search-words.ts';
import { idOrMember } from '../people/id-or-member.ts';
import { apiKeySchema } from './api-key.ts';
import { selectDescendants } from './select-descendants.ts';

/** Filter for API keys. All given conditions must match. */
export const apiKeyFilterFields = {
  status: oneOrMore(apiKeySchema.shape.status).nullish().describe('Only keys in these states.'),
  search: searchLine(100).nullish().describe('Words in the name, or text in the prefix.'),
  createdBy: idOrMember().nullish().describe('User ID or email of the creator.'),
  descendantsOf: id()
    .nullish()
    .describe('ID of an API key: only the keys that it created, and those that they created.'),
  unusedSince: moment().nullish().describe('Only keys neither used nor created since this time.'),
};

type ApiKeyStatus = z.output<typeof apiKeySchema>['status'];

export type ApiKeyFilter = z.output<z.ZodObject<typeof apiKeyFilterFields>>;

/** SQL condition for the keys `k` of a filter. */
export function whereMatches(
  { status, search, createdBy, descendantsOf, unusedSince }: ApiKeyFilter,
  organizationId: Prisma.Sql,
): Prisma.Sql {
  const conditions = [
    Prisma.sql`k."organizationId" = ${organizationId}`,
    ...(status ? [whereInState(status)] : []),
    ...(createdBy ? [Prisma.sql`k."userId" = ${createdBy}::uuid`] : []),
    ...(descendantsOf
      ? [Prisma.sql`k."id" IN (${selectDescendants(descendantsOf, organizationId)})`]
      : []),
    ...(unusedSince ? [whereUnused(unusedSince)] : []),
    ...(search ? [whereContains(search)] : []),
  ];
  return Prisma.join(conditions, ' AND ');
}

function whereInState(states: readonly ApiKeyStatus[]): Prisma.Sql {
  if (!states.includes('active')) return Prisma.sql`k."revokedAt" IS NOT NULL`;
  return states.includes('revoked') ? Prisma.sql`true` : Prisma.sql`k."revokedAt" IS NULL`;
}

function whereUnused(since: Date): Prisma.Sql {
  return Prisma.sql`k."createdAt" < ${since}::timestamptz
    AND (k."lastUsedAt" IS NULL OR k."lastUsedAt" < ${since}::timestamptz)`;
}

/** The prefixes begin alike, so the words of a search are not sought in name and prefix together. */
function whereContains(search: string): Prisma.Sql {
  const hasWords = containsWords(Prisma.sql`"foldText"(k."name")`, search);
  return Prisma.sql`(${hasWords} OR "foldText"(k."keyPrefix") LIKE "searchPattern"(${search}))`;
}
