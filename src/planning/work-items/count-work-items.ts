import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import type { Total } from '../../kernel/total.ts';
import { type Selection, selectCount } from './select-work-items.ts';
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

/**
 * SQL of one row: the number of matching items up to a limit, and if it stopped there, the number that
 * they cannot exceed. OFFSET prevents a second count.
 */
export function selectTotal(selection: Selection): Prisma.Sql {
  const { filter, organizationId } = selection;
  const given = Object.entries(filter).filter(([name]) => storedFilters.has(name));
  const atMost = Prisma.sql`
    SELECT sum("count") FROM "workItemTotals"
    WHERE ${whereStoredTotals(Object.fromEntries(given), organizationId)}`;
  return Prisma.sql`
    SELECT counted."count", CASE WHEN counted."count" > ${MAX_COUNTED} THEN (${atMost}) END AS "atMost"
    FROM (SELECT ${selectCount(selection, MAX_COUNTED + 1)} AS "count" OFFSET 0) counted`;
}

export type TotalRow = { count: bigint | null; atMost: bigint | null };

/** The total of a row of `selectTotal`, or of a sum of stored totals. */
export function toTotal({ count, atMost }: TotalRow): Total {
  const counted = Number(count ?? 0);
  if (atMost === null || counted <= MAX_COUNTED) return { count: counted, atMost: counted };
  return { count: MAX_COUNTED, atMost: Math.max(counted, Number(atMost)) };
}

/** The number of matching items; at least `MAX_COUNTED` for more without stored totals. */
export async function countWorkItems(db: TenantClient, filter: WorkItemFilter): Promise<Total> {
  const [row] = await db.$rows<TotalRow>((organizationId) =>
    hasStoredTotals(filter)
      ? Prisma.sql`
          SELECT sum("count") AS "count", NULL AS "atMost" FROM "workItemTotals"
          WHERE ${whereStoredTotals(filter, organizationId)}`
      : selectTotal({ organizationId, filter }),
  );
  return toTotal(row ?? NO_ITEMS);
}

const NO_ITEMS: TotalRow = { count: null, atMost: null };
