import { Prisma } from '../../db/generated/client.ts';

/**
 * What is directly below `tree.id`, as something to join in a recursive statement. The planner takes
 * a level for so large that it would read the whole table for each; with OFFSET 0 it looks every
 * item's children up in their index.
 */
export function selectChildren(organizationId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`LATERAL (
    SELECT "id", "boardColumnId" FROM "workItems"
    WHERE "organizationId" = ${organizationId} AND "parentId" = tree.id AND "archivedAt" IS NULL
    OFFSET 0
  )`;
}
