import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import type { WorkItemType } from '../work-items/work-item-type.ts';

type CompletedGroups = { projectId: string; type: WorkItemType; count: number };

const MAX_DEPTH = 10;

/** How many epics, features and stories of projects are complete: all leaves below are done. */
export function countCompletedGroups(
  db: TenantClient,
  projectIds: readonly string[],
): Promise<CompletedGroups[]> {
  return db.$rows<CompletedGroups>(
    (organizationId) => Prisma.sql`
      WITH RECURSIVE tree (root, "projectId", "type", id, depth) AS (
        SELECT "id", "projectId", "type", "id", 0 FROM "workItems"
        WHERE "organizationId" = ${organizationId}
          AND "projectId" = ANY(${[...projectIds]}::uuid[])
          AND "type" IN ('epic', 'feature', 'story') AND "archivedAt" IS NULL
        UNION ALL
        SELECT tree.root, tree."projectId", tree."type", child."id", tree.depth + 1
        FROM tree JOIN "workItems" child
          ON child."organizationId" = ${organizationId} AND child."parentId" = tree.id
        WHERE child."archivedAt" IS NULL AND tree.depth < ${MAX_DEPTH}
      ), complete AS (
        SELECT tree."projectId", tree."type"
        FROM tree
        JOIN "workItems" leaf
          ON leaf."organizationId" = ${organizationId} AND leaf."id" = tree.id
        JOIN "boardColumns" c
          ON c."organizationId" = ${organizationId} AND c."id" = leaf."boardColumnId"
        GROUP BY tree.root, tree."projectId", tree."type" HAVING bool_and(c."isDone")
      )
      SELECT "projectId"::text, "type"::text, count(*)::int AS "count"
      FROM complete GROUP BY 1, 2`,
  );
}
