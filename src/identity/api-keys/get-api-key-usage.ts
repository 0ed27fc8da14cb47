import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import { toIsoText } from '../../kernel/iso-text.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { apiKeyFailures } from './api-key-failures.ts';
import { apiKeyUsageSchema, showUsage, type UsageRow } from './api-key-usage.ts';

const DAY_MS = 86_400_000;
const MAX_DAYS = 365;
const DEFAULT_DAYS = 30;

export const getApiKeyUsage = defineOperation({
  name: 'getApiKeyUsage',
  summary:
    'Count the authenticated requests of an API key and their errors, by day and by transport, up ' +
    'to some seconds ago.',
  permission: 'api-keys:read',
  input: z.object({
    id: id().describe('ID of the API key, not the key itself.'),
    days: z
      .int()
      .min(1)
      .max(MAX_DAYS)
      .default(DEFAULT_DAYS)
      .describe(`Length of the period that ends today (UTC), 1 to ${MAX_DAYS} days.`),
  }),
  output: apiKeyUsageSchema,
  fails: ['API_KEY_NOT_FOUND'],
  async handle({ db, now, fail }, { id: apiKeyId, days: length }) {
    const today = now().getTime();
    const days = Array.from({ length }, (_, index) => dayBefore(today, length - 1 - index));
    const since = dayBefore(today, length - 1);
    const rows = await db.$rows<UsageRow | Record<keyof UsageRow, null>>(
      (organizationId) => Prisma.sql`
        SELECT u."day"::text AS "day", u."transport"::text AS "transport",
               sum(u."count")::float8 AS "callCount",
               sum(u."count") FILTER (WHERE u."outcome" <> 'succeeded')::float8 AS "errorCount"
          FROM "apiKeys" k
          LEFT JOIN "apiKeyUses" u
            ON u."organizationId" = k."organizationId" AND u."apiKeyId" = k."id"
           AND u."day" BETWEEN ${since}::date AND ${dayBefore(today, 0)}::date
         WHERE k."organizationId" = ${organizationId} AND k."id" = ${apiKeyId}::uuid
         GROUP BY u."day", u."transport"`,
    );
    if (rows.length === 0) throw fail(apiKeyFailures.notFound(apiKeyId));
    const usage = rows.filter((row) => row.day !== null);
    return { apiKeyId, startDate: since, ...showUsage(usage, days) };
  },
});

/** The date in UTC that is a number of days before a time. */
function dayBefore(time: number, days: number): string {
  return toIsoText(new Date(time - days * DAY_MS)).slice(0, 'YYYY-MM-DD'.length);
}
