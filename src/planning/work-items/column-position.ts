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
  await db.boardColumn.updateMany({
    where: { id: columnId },
    data: { topPosition: { increment: 0 } },
  });
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
  const [column] = await db.boardColumn.updateManyAndReturn({
    where: { id: columnId },
    data: { bottomPosition: { increment: count } },
  });
  const last = column?.bottomPosition ?? 0;
  return Array.from({ length: count }, (_, index) => last - count + 1 + index);
}

async function takeTop(db: TenantClient, columnId: string, count: number): Promise<number[]> {
  const [column] = await db.boardColumn.updateManyAndReturn({
    where: { id: columnId },
    data: { topPosition: { decrement: count } },
  });
  const first = column?.topPosition ?? 0;
  return Array.from({ length: count }, (_, index) => first + index);
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
