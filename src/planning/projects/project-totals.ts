import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import type { WorkItemType } from '../hierarchy/work-item-type.ts';

/** Number of unarchived work items of a type, and of those in a done column. */
export type ProjectTotal = {
  projectId: string;
  type: WorkItemType;
  total: number;
  completed: number;
};

/** Reads the totals that triggers maintain, so the cost does not grow with the work items. */
export function loadProjectTotals(
  db: TenantClient,
  projectIds: readonly string[],
): Promise<ProjectTotal[]> {
  return db.$rows<ProjectTotal>(
    (organizationId) => Prisma.sql`
      SELECT t."projectId"::text, t."type"::text, sum(t."count")::int AS total,
        (coalesce(sum(t."count") FILTER (WHERE c."isDone"), 0))::int AS completed
      FROM "workItemTotals" t
      LEFT JOIN "boardColumns" c
        ON c."organizationId" = ${organizationId} AND c."id" = t."boardColumnId"
      WHERE t."organizationId" = ${organizationId}
        AND t."projectId" = ANY(${[...projectIds]}::uuid[])
      GROUP BY t."projectId", t."type" HAVING sum(t."count") > 0
      ORDER BY t."projectId", t."type"`,
  );
}
