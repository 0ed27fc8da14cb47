import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';

/** The place in a column: its top, its end, or below `index` items. */
export type Place = 'top' | 'end' | { index: number };

type Wanted = { columnId: string; place: Place; count: number; exceptId?: string };

/**
 * Allocates `count` positions in a column, in ascending order. The column stays locked until the
 * transaction ends, so that no position is allocated twice. Other items keep their positions,
 * unless the gap is exhausted.
 */
export async function takePositions(db: TenantClient, wanted: Wanted): Promise<number[]> {
  const { columnId, place, count } = wanted;
  if (place === 'end') return takeEnd(db, columnId, count);
  if (place === 'top' || place.index === 0) return takeTop(db, columnId, count);
  await lockColumns(db, [columnId]);
  const between = await findGap(db, wanted, place.index);
  if (between === 'end') return takeEnd(db, columnId, count);
  if (between) return between;
  await rebalance(db, columnId);
  return takePositions(db, wanted);
}

/**
 * Locks columns in the order of their IDs, which prevents deadlocks. For a transaction that
 * allocates positions in several columns, or that changes counted fields first.
 */
export async function lockColumns(db: TenantClient, columnIds: readonly string[]): Promise<void> {
  await db.$rows(
    (organizationId) => Prisma.sql`
      SELECT 1 FROM "boardColumns"
      WHERE "organizationId" = ${organizationId} AND "id" = ANY(${[...columnIds]}::uuid[])
      ORDER BY "id" FOR NO KEY UPDATE`,
  );
}

async function takeEnd(db: TenantClient, columnId: string, count: number): Promise<number[]> {
  const last = await shift(db, columnId, { bound: 'bottomPosition', by: count });
  return Array.from({ length: count }, (_, index) => last - count + 1 + index);
}

async function takeTop(db: TenantClient, columnId: string, count: number): Promise<number[]> {
  const first = await shift(db, columnId, { bound: 'topPosition', by: -count });
  return Array.from({ length: count }, (_, index) => first + index);
}

type Shift = { bound: 'topPosition' | 'bottomPosition'; by: number };

/** Prisma would also set `updatedAt`, but no field of the column changes for its readers. */
async function shift(db: TenantClient, columnId: string, { bound, by }: Shift): Promise<number> {
  const name = Prisma.raw(`"${bound}"`);
  const [column] = await db.$rows<{ position: number }>(
    (organizationId) => Prisma.sql`
      UPDATE "boardColumns" SET ${name} = ${name} + ${by}::int
      WHERE "organizationId" = ${organizationId} AND "id" = ${columnId}::uuid
      RETURNING ${name} AS "position"`,
  );
  return column?.position ?? 0;
}

/** Spaces positions evenly between two neighbors; undefined where floating-point precision ends. */
async function findGap(
  db: TenantClient,
  { columnId, count, exceptId }: Wanted,
  index: number,
): Promise<number[] | 'end' | undefined> {
  const others = { boardColumnId: columnId, ...(exceptId && { NOT: { id: exceptId } }) };
  const [above] = await db.workItem.findMany({
    where: { ...others, archivedAt: null },
    orderBy: { position: 'asc' },
    skip: index - 1,
    take: 1,
    select: { position: true },
  });
  if (!above) return 'end';
  const [below] = await db.workItem.findMany({
    where: { ...others, position: { gt: above.position } },
    orderBy: { position: 'asc' },
    take: 1,
    select: { position: true },
  });
  if (!below) return 'end';
  const step = (below.position - above.position) / (count + 1);
  const positions = Array.from({ length: count }, (_, n) => above.position + step * (n + 1));
  const bounds = [above.position, ...positions, below.position];
  return bounds.every((bound, n) => n === 0 || bound > (bounds[n - 1] ?? 0))
    ? positions
    : undefined;
}

/** Rebalances a column: renumbers its items with whole numbers after the last one in use. */
async function rebalance(db: TenantClient, columnId: string): Promise<void> {
  await db.$rows(
    (organizationId) => Prisma.sql`
      UPDATE "workItems" item SET "position" = c."bottomPosition" + ranked.place
      FROM "boardColumns" c, (
        SELECT "id", row_number() OVER (ORDER BY "position") AS place FROM "workItems"
        WHERE "organizationId" = ${organizationId} AND "boardColumnId" = ${columnId}::uuid
      ) ranked
      WHERE item."organizationId" = ${organizationId} AND item."id" = ranked."id"
        AND c."organizationId" = ${organizationId} AND c."id" = ${columnId}::uuid`,
  );
  await db.$rows(
    (organizationId) => Prisma.sql`
      UPDATE "boardColumns" SET "bottomPosition" = (
        SELECT max("position") FROM "workItems"
        WHERE "organizationId" = ${organizationId} AND "boardColumnId" = ${columnId}::uuid
      )
      WHERE "organizationId" = ${organizationId} AND "id" = ${columnId}::uuid`,
  );
}
