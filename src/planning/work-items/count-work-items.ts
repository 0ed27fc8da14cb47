import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { selectCount } from './select-work-items.ts';
import type { WorkItemFilter } from './work-item-filter.ts';

/** Maximum count of a filter that has no stored totals. */
export const MAX_COUNTED = 300;

const storedFilters = new Set(['projectId', 'boardId', 'boardColumnId', 'type']);

/** Whether stored totals exist for a filter, so that counting costs the same at any size. */
export function hasStoredTotals(filter: WorkItemFilter): boolean {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined && value !== null);
  return given.every(([name]) => storedFilters.has(name));
}

/** SQL condition for the stored totals whose sum is the number of matching items. */
export function whereStoredTotals(filter: WorkItemFilter, organizationId: Prisma.Sql): Prisma.Sql {
  const { projectId, boardId, boardColumnId, type } = filter;
  const conditions = [
    Prisma.sql`"organizationId" = ${organizationId}`,
    ...(projectId ? [Prisma.sql`"projectId" = ${projectId}::uuid`] : []),
    ...(boardId ? [Prisma.sql`"boardId" = ${boardId}::uuid`] : []),
    ...(boardColumnId ? [Prisma.sql`"boardColumnId" = ${boardColumnId}::uuid`] : []),
    ...(type ? [Prisma.sql`"type" = ANY(${type}::"WorkItemType"[])`] : []),
  ];
  return Prisma.join(conditions, ' AND ');
}

/** The number of matching items; at most `MAX_COUNTED` for a filter without stored totals. */
export async function countWorkItems(db: TenantClient, filter: WorkItemFilter): Promise<number> {
  const rows = await db.$rows<{ count: bigint | null }>((organizationId) =>
    hasStoredTotals(filter)
      ? Prisma.sql`
          SELECT sum("count") AS "count" FROM "workItemTotals"
          WHERE ${whereStoredTotals(filter, organizationId)}`
      : Prisma.sql`SELECT ${selectCount({ organizationId, filter }, MAX_COUNTED)} AS "count"`,
  );
  return Number(rows[0]?.count ?? 0);
}
