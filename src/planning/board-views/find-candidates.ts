import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { MAX_COUNTED } from '../work-items/count-work-items.ts';
import { selectCount, selectIds } from '../work-items/select-work-items.ts';
import type { WorkItemFilter } from '../work-items/work-item-filter.ts';

type Wanted = {
  boardIds: readonly string[];
  columnIds: readonly string[];
  filter: WorkItemFilter;
  limit: number;
};

type Leaf = { columnId: string; id: string; position: number };

const fromTheTop = { field: 'position', direction: 'asc', past: undefined, skip: 0 } as const;
const newestFirst = { field: 'id', direction: 'desc', past: undefined, skip: 0 } as const;

/** Candidates for a view: the first leaves of each column, and the newest groups. */
export async function findCandidates(db: TenantClient, wanted: Wanted) {
  const [rows, groups] = await Promise.all([findLeaves(db, wanted), findGroups(db, wanted)]);
  const leaves = new Map<string, Leaf[]>();
  for (const leaf of rows) leaves.set(leaf.columnId, [...(leaves.get(leaf.columnId) ?? []), leaf]);
  const groupIds = groups.slice(0, wanted.limit).map(({ id }) => id);
  return { leaves, groupIds, hasMoreGroups: groups.length > wanted.limit };
}

function findLeaves(db: TenantClient, { columnIds, filter, limit }: Wanted): Promise<Leaf[]> {
  const only = Prisma.sql`item."boardColumnId" = owner.id`;
  return db.$rows<Leaf>(
    (organizationId) => Prisma.sql`
      SELECT owner.id::text AS "columnId", item."id"::text, item."position"
      FROM unnest(${[...columnIds]}::uuid[]) owner (id)
      CROSS JOIN LATERAL (
        ${selectIds({ organizationId, filter, only }, { ...fromTheTop, take: limit })}) chosen
      JOIN "workItems" item
        ON item."organizationId" = ${organizationId} AND item."id" = chosen."id"
      ORDER BY item."position", item."id"`,
  );
}

function findGroups(
  db: TenantClient,
  { boardIds, filter, limit }: Wanted,
): Promise<{ id: string }[]> {
  const only = Prisma.sql`
    item."boardId" = ANY(${[...boardIds]}::uuid[]) AND item."boardColumnId" IS NULL`;
  return db.$rows(
    (organizationId) => Prisma.sql`
      SELECT chosen."id"::text FROM (
        ${selectIds({ organizationId, filter, only }, { ...newestFirst, take: limit + 1 })}) chosen`,
  );
}

type Counted = { columnIds: readonly string[]; filter: WorkItemFilter };

/** The number of matching items by column ID, at most one above `MAX_COUNTED` each. */
export async function countFiltered(
  db: TenantClient,
  { columnIds, filter }: Counted,
): Promise<ReadonlyMap<string, number>> {
  if (columnIds.length === 0) return new Map();
  const only = Prisma.sql`item."boardColumnId" = owner.id`;
  const rows = await db.$rows<{ id: string; count: bigint }>(
    (organizationId) => Prisma.sql`
      SELECT owner.id::text,
        ${selectCount({ organizationId, filter, only }, MAX_COUNTED + 1)} AS "count"
      FROM unnest(${[...columnIds]}::uuid[]) owner (id)`,
  );
  return new Map(rows.map(({ id, count }) => [id, Number(count)]));
}
