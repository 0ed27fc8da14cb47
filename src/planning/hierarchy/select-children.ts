import { Prisma } from '../../db/generated/client.ts';

/**
 * The children of `tree.id`, as a lateral join for a recursive CTE. OFFSET 0 is an optimization
 * fence: the planner overestimates the size of a level and would scan the whole table for each;
 * with it, the planner uses the index on the parent.
 */
export function selectChildren(organizationId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`LATERAL (
    SELECT "id", "boardColumnId" FROM "workItems"
    WHERE "organizationId" = ${organizationId} AND "parentId" = tree.id AND "archivedAt" IS NULL
    OFFSET 0
  )`;
}
