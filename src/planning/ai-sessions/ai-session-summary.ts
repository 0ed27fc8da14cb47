import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { defineRelation } from '../../kernel/relation.ts';

const sumOf = (field: string) => z.number().describe(`Sum of ${field}, exact up to 2^53.`);

export const aiSessionSummarySchema = z
  .object({
    sessionCount: z.int().describe('Number of AI sessions of the work item.'),
    totalInputTokens: sumOf('inputTokens'),
    totalOutputTokens: sumOf('outputTokens'),
    totalTokens: sumOf('totalTokens'),
    totalEstimatedCost: z
      .string()
      .describe('Sum of estimatedCost in US dollars with six decimals, without rounding.'),
    totalDurationMs: sumOf('durationMs in milliseconds, without sessions of unknown duration'),
  })
  .meta({ id: 'AiSessionSummary', description: 'Sums over all AI sessions of a work item.' });

export type AiSessionSummary = z.output<typeof aiSessionSummarySchema>;

const NOTHING: AiSessionSummary = {
  sessionCount: 0,
  totalInputTokens: 0,
  totalOutputTokens: 0,
  totalTokens: 0,
  totalEstimatedCost: '0.000000',
  totalDurationMs: 0,
};

/** Sums the AI sessions of each work item, in one statement. */
export async function summarizeAiSessions(
  db: TenantClient,
  workItemIds: readonly string[],
): Promise<(workItemId: string) => AiSessionSummary> {
  const rows = await db.$rows<AiSessionSummary & { workItemId: string }>(
    (organizationId) => Prisma.sql`
      SELECT "workItemId"::text, count(*)::int AS "sessionCount",
        sum("inputTokens")::float8 AS "totalInputTokens",
        sum("outputTokens")::float8 AS "totalOutputTokens",
        sum("totalTokens")::float8 AS "totalTokens",
        sum("estimatedCost")::text AS "totalEstimatedCost",
        coalesce(sum("durationMs"), 0)::float8 AS "totalDurationMs"
      FROM "aiSessions"
      WHERE "organizationId" = ${organizationId} AND "workItemId" = ANY(${[...workItemIds]}::uuid[])
      GROUP BY "workItemId"`,
  );
  const summaries = new Map(rows.map(({ workItemId, ...summary }) => [workItemId, summary]));
  return (workItemId) => summaries.get(workItemId) ?? NOTHING;
}

export const aiSessionSummaries = defineRelation<null, AiSessionSummary>({
  permission: 'ai-sessions:read',
  async loadMany({ db }, ids) {
    const summaryOf = await summarizeAiSessions(db, ids);
    return new Map(ids.map((id) => [id, summaryOf(id)]));
  },
});
