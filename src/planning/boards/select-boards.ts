import { Prisma } from '../../db/generated/client.ts';

/** Selects columns with their work item counts. The condition names the table `c`. */
export function selectColumns(organizationId: Prisma.Sql, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT c."id", c."boardId", c."name", c."color", c."order", c."role", c."isDone",
      c."createdAt", c."updatedAt", coalesce(total."count", 0) AS "workItemCount"
    FROM "boardColumns" c
    LEFT JOIN (${selectTotals(organizationId, Prisma.sql`"boardColumnId"`)}) total
      ON total."boardColumnId" = c."id"
    WHERE c."organizationId" = ${organizationId} AND ${condition}`;
}

/** Selects boards with their columns and work item counts, in one statement. */
export function selectBoards(organizationId: Prisma.Sql, ids: readonly string[]): Prisma.Sql {
  const those = Prisma.sql`ANY(${[...ids]}::uuid[])`;
  return Prisma.sql`
    SELECT b."id", b."organizationId", b."projectId", b."name", b."description", b."area",
      b."isDefault", b."allowedTypes", b."createdAt", b."updatedAt",
      coalesce(list."columns", '[]') AS "columns", coalesce(total."count", 0) AS "workItemCount"
    FROM "boards" b
    LEFT JOIN (
      SELECT c."boardId", json_agg(c ORDER BY c."order", c."id") AS "columns"
      FROM (${selectColumns(organizationId, Prisma.sql`c."boardId" = ${those}`)}) c
      GROUP BY c."boardId"
    ) list ON list."boardId" = b."id"
    LEFT JOIN (${selectTotals(organizationId, Prisma.sql`"boardId"`)}) total
      ON total."boardId" = b."id"
    WHERE b."organizationId" = ${organizationId} AND b."id" = ${those}`;
}

function selectTotals(organizationId: Prisma.Sql, owner: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT ${owner}, sum("count") AS "count" FROM "workItemTotals"
    WHERE "organizationId" = ${organizationId} GROUP BY ${owner}`;
}
