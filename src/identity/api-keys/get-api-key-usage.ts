import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import { toIsoText } from '../../kernel/iso-text.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { apiKeyFailures } from './api-key-failures.ts';
import { apiKeyUsageSchema, showUsage, type Uses } from './api-key-usage.ts';

const DAY_MS = 86_400_000;
const MAX_DAYS = 365;
const DEFAULT_DAYS = 30;

export const getApiKeyUsage = defineOperation({
  name: 'getApiKeyUsage',
  summary:
    'Read how many requests an API key was accepted for, and how many of them ended with an error, ' +
    'by day and by transport; some seconds late.',
  permission: 'api-keys:read',
  input: z.object({
    id: id().describe('The id of the key, not the key itself.'),
    days: z
      .int()
      .min(1)
      .max(MAX_DAYS)
      .default(DEFAULT_DAYS)
      .describe(`How many days, the last one being today in UTC; ${MAX_DAYS} at most.`),
  }),
  output: apiKeyUsageSchema,
  fails: ['API_KEY_NOT_FOUND'],
  async handle({ db, now, fail }, { id: apiKeyId, days: length }) {
    const today = now().getTime();
    const days = Array.from({ length }, (_, index) => dayBefore(today, length - 1 - index));
    const since = dayBefore(today, length - 1);
    const rows = await db.$rows<Uses | Record<keyof Uses, null>>(
      (organizationId) => Prisma.sql`
        SELECT u."day"::text AS "day", u."transport"::text AS "transport",
               sum(u."count")::float8 AS "calls",
               sum(u."count") FILTER (WHERE u."outcome" <> 'succeeded')::float8 AS "errors"
          FROM "apiKeys" k
          LEFT JOIN "apiKeyUses" u
            ON u."organizationId" = k."organizationId" AND u."apiKeyId" = k."id"
           AND u."day" BETWEEN ${since}::date AND ${dayBefore(today, 0)}::date
         WHERE k."organizationId" = ${organizationId} AND k."id" = ${apiKeyId}::uuid
         GROUP BY u."day", u."transport"`,
    );
    if (rows.length === 0) throw fail(apiKeyFailures.notFound(apiKeyId));
    const uses = rows.filter((row) => row.day !== null);
    return { apiKeyId, since, ...showUsage(uses, days) };
  },
});

/** The date in UTC, so many days before a moment. */
function dayBefore(time: number, days: number): string {
  return toIsoText(new Date(time - days * DAY_MS)).slice(0, 'YYYY-MM-DD'.length);
}
