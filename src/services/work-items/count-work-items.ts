import type { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import type { WorkItemType } from './work-item-type.ts';

/** Beyond this many, a filtered list is not counted to its end. */
const MAX_COUNTED = 10_000;

type Filter = {
  projectId?: string | null;
  boardId?: string | null;
  boardColumnId?: string | null;
  type?: readonly WorkItemType[] | null;
};

const kept = new Set(['projectId', 'boardId', 'boardColumnId', 'type']);

/**
 * How many items match. Where the filter is one that totals are kept for, it is their sum, so that
 * it costs the same in an organization of any size.
 */
export async function countWorkItems(
  db: TenantClient,
  filter: Filter,
  where: Prisma.WorkItemWhereInput,
): Promise<number> {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined && value !== null);
  if (given.some(([name]) => !kept.has(name))) {
    return db.workItem.count({ where, take: MAX_COUNTED });
  }
  const { projectId, boardId, boardColumnId, type } = filter;
  const { _sum } = await db.workItemTotal.aggregate({
    where: {
      ...(projectId && { projectId }),
      ...(boardId && { boardId }),
      ...(boardColumnId && { boardColumnId }),
      ...(type && { type: { in: [...type] } }),
    },
    _sum: { count: true },
  });
  return _sum.count ?? 0;
}
