import { Prisma } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { toIsoText } from '../../kernel/iso-text.ts';
import { defineRelation } from '../../kernel/relation.ts';
import { type ApiKeyUsage, showUsage, type UsageRow } from './api-key-usage.ts';

const DAY_MS = 86_400_000;

type Period = { days: number };

async function loadUsages(
  { db, now }: Pick<OperationContext, 'db' | 'now'>,
  ids: readonly string[],
  { days: length }: Period,
): Promise<ReadonlyMap<string, ApiKeyUsage>> {
  const today = now().getTime();
  const days = Array.from({ length }, (_, index) => dayBefore(today, length - 1 - index));
  const since = dayBefore(today, length - 1);
  const rows = await db.$rows<OfKey>(
    (organizationId) => Prisma.sql`
      SELECT k."id"::text AS "apiKeyId", u."day"::text AS "day", u."transport"::text AS "transport",
             sum(u."count")::float8 AS "callCount",
             sum(u."count") FILTER (WHERE u."outcome" <> 'succeeded')::float8 AS "errorCount"
        FROM "apiKeys" k
        LEFT JOIN "apiKeyUses" u
          ON u."organizationId" = k."organizationId" AND u."apiKeyId" = k."id"
         AND u."day" BETWEEN ${since}::date AND ${dayBefore(today, 0)}::date
       WHERE k."organizationId" = ${organizationId} AND k."id" = ANY(${[...ids]}::uuid[])
       GROUP BY k."id", u."day", u."transport"`,
  );
  const ofKeys = new Map<string, UsageRow[]>(rows.map(({ apiKeyId }) => [apiKeyId, []]));
  for (const row of rows) if (row.day !== null) ofKeys.get(row.apiKeyId)?.push(row);
  return new Map(
    [...ofKeys].map(([apiKeyId, ofKey]) => [
      apiKeyId,
      { apiKeyId, startDate: since, ...showUsage(ofKey, days) },
    ]),
  );
}

type OfKey = { apiKeyId: string } & (UsageRow | Record<keyof UsageRow, null>);

/** Usage within a period by the ID of the key, in one statement. */
export const usagesOfApiKeys = defineRelation<Period, ApiKeyUsage>({
  permission: 'api-keys:read',
  loadMany: loadUsages,
});

/** The date in UTC that is a number of days before a time. */
function dayBefore(time: number, days: number): string {
  return toIsoText(new Date(time - days * DAY_MS)).slice(0, 'YYYY-MM-DD'.length);
}
