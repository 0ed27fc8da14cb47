import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { selectCount } from './select-work-items.ts';
import type { WorkItemFilter } from './work-item-filter.ts';

/** Beyond this many, a filtered list is not counted to its end. */
export const MAX_COUNTED = 300;

const kept = new Set(['projectId', 'boardId', 'boardColumnId', 'type']);

/** Whether totals are kept for a filter, so that counting costs the same at any size. */
export function isKept(filter: WorkItemFilter): boolean {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined && value !== null);
  return given.every(([name]) => kept.has(name));
}

/** Which of the totals that are kept add up to the number of items that match. */
export function whereKept(filter: WorkItemFilter, organizationId: Prisma.Sql): Prisma.Sql {
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

/** How many items match; of a filter that no totals are kept for, `MAX_COUNTED` at most. */
export async function countWorkItems(db: TenantClient, filter: WorkItemFilter): Promise<number> {
  const rows = await db.$rows<{ count: bigint | null }>((organizationId) =>
    isKept(filter)
      ? Prisma.sql`
          SELECT sum("count") AS "count" FROM "workItemTotals"
          WHERE ${whereKept(filter, organizationId)}`
      : Prisma.sql`SELECT ${selectCount({ organizationId, filter }, MAX_COUNTED)} AS "count"`,
  );
  return Number(rows[0]?.count ?? 0);
}
