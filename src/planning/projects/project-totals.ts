import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import type { WorkItemType } from '../hierarchy/work-item-type.ts';

/** How many items of a type a project has, and how many of them are in a column that is done. */
export type ProjectTotal = {
  projectId: string;
  type: WorkItemType;
  total: number;
  completed: number;
};

/** Read from the totals that are kept, so that it costs the same for projects of any size. */
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
