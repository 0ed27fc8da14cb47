import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { selectChildren } from '../hierarchy/select-children.ts';
import type { WorkItemType } from '../hierarchy/work-item-type.ts';

type CompletedGroups = { projectId: string; type: WorkItemType; count: number };

const MAX_DEPTH = 10;

/** Counts completed epics, features and stories of projects: groups whose leaves are all done. */
export function countCompletedGroups(
  db: TenantClient,
  projectIds: readonly string[],
): Promise<CompletedGroups[]> {
  return db.$rows<CompletedGroups>(
    (organizationId) => Prisma.sql`
      WITH RECURSIVE tree (root, "projectId", "type", id, "columnId", depth) AS (
        SELECT "id", "projectId", "type", "id", NULL::uuid, 0 FROM "workItems"
        WHERE "organizationId" = ${organizationId}
          AND "projectId" = ANY(${[...projectIds]}::uuid[])
          AND "type" IN ('epic', 'feature', 'story') AND "archivedAt" IS NULL
        UNION ALL
        SELECT tree.root, tree."projectId", tree."type", child."id", child."boardColumnId",
          tree.depth + 1
        FROM tree CROSS JOIN ${selectChildren(organizationId)} child
        WHERE tree.depth < ${MAX_DEPTH}
      ), complete AS (
        SELECT tree."projectId", tree."type"
        FROM tree
        JOIN "boardColumns" c
          ON c."organizationId" = ${organizationId} AND c."id" = tree."columnId"
        GROUP BY tree.root, tree."projectId", tree."type" HAVING bool_and(c."isDone")
      )
      SELECT "projectId"::text, "type"::text, count(*)::int AS "count"
      FROM complete GROUP BY 1, 2`,
  );
}
