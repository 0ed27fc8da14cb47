import type { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';

/** How many epics, features and stories a view looks at. */
export const MAX_GROUPS = 200;

/** Beyond this many, what a filter matches is not counted. */
const MAX_COUNTED = 10_000;

const GROUPS = ['epic', 'feature', 'story'] as const;

type Wanted = { boardIds: readonly string[]; where: Prisma.WorkItemWhereInput; limit: number };

/** Which items a view may show: of each column the first ones, and the newest groups. */
export async function findCandidates(db: TenantClient, { boardIds, where, limit }: Wanted) {
  const ofBoards = { boardId: { in: [...boardIds] } };
  const [columns, groups] = await Promise.all([
    db.boardColumn.findMany({
      where: ofBoards,
      relationLoadStrategy: 'join',
      select: {
        id: true,
        workItems: {
          where,
          orderBy: [{ position: 'asc' }, { id: 'asc' }],
          take: limit,
          select: { id: true, position: true },
        },
      },
    }),
    db.workItem.findMany({
      where: { AND: [where, { ...ofBoards, boardColumnId: null, type: { in: [...GROUPS] } }] },
      orderBy: { id: 'desc' },
      take: MAX_GROUPS,
      select: { id: true },
    }),
  ]);
  return {
    leaves: new Map(columns.map(({ id, workItems }) => [id, workItems])),
    groupIds: groups.map(({ id }) => id),
  };
}

type Counted = { columnIds: readonly string[]; where: Prisma.WorkItemWhereInput };

/** How many items of columns match, as far as they are counted. */
export async function countFiltered(
  db: TenantClient,
  { columnIds, where }: Counted,
): Promise<ReadonlyMap<string | null, number>> {
  if (columnIds.length === 0) return new Map();
  const rows = await db.workItem.findMany({
    where: { AND: [where, { boardColumnId: { in: [...columnIds] } }] },
    select: { boardColumnId: true },
    take: MAX_COUNTED,
  });
  const counts = new Map<string | null, number>();
  for (const { boardColumnId } of rows) {
    counts.set(boardColumnId, (counts.get(boardColumnId) ?? 0) + 1);
  }
  return counts;
}
