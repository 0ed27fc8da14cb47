import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { type Page, type Paging, readPaging, toPage } from '../paging.ts';
import { defineRelation } from '../relation.ts';
import { isKept, MAX_COUNTED, whereKept } from './count-work-items.ts';
import { loadInOrder } from './load-work-items.ts';
import { selectCount, selectIds } from './select-work-items.ts';
import type { ShownWorkItem } from './work-item.ts';
import type { WorkItemFilter } from './work-item-filter.ts';
import { toOrder, type WorkItemSorting } from './work-item-order.ts';

/** Which items of each: like the input of a list, and whether they are counted. */
type WorkItemsOfArgs = Paging & WorkItemFilter & WorkItemSorting & { total: boolean };

type OwnerField = 'projectId' | 'boardId' | 'boardColumnId' | 'parentId' | 'milestoneId';

export const workItemsOfProjects = workItemsOf('projectId');
export const workItemsOfBoards = workItemsOf('boardId');
export const workItemsOfColumns = workItemsOf('boardColumnId');
export const childrenOfWorkItems = workItemsOf('parentId');
export const workItemsOfMilestones = workItemsOf('milestoneId');

function workItemsOf(field: OwnerField) {
  return defineRelation<WorkItemsOfArgs, Page<ShownWorkItem>>({
    permission: 'work-items:read',
    async loadMany(context, ownerIds, args) {
      const { page: _page, limit: _limit, after: _after, before: _before, ...rest } = args;
      const { orderBy, direction, total: wantsTotal, ...filter } = rest;
      const order = toOrder({ orderBy, direction });
      const reading = readPaging(args, order);
      const owners = await context.db.$rows<{ id: string; itemIds: string[] }>(
        (organizationId) => Prisma.sql`
          SELECT owner.id::text, ARRAY(
            ${selectIds({ organizationId, filter, only: isOf(field, organizationId) }, reading)})::text[] AS "itemIds"
          FROM unnest(${[...ownerIds]}::uuid[]) owner (id)`,
      );
      const [items, totals] = await Promise.all([
        loadInOrder(
          context,
          owners.flatMap(({ itemIds }) => itemIds),
        ),
        wantsTotal ? countEach(context.db, { field, ownerIds, filter }) : null,
      ]);
      const byId = new Map(items.map((item) => [item.id, item]));
      return new Map(
        owners.map(({ id, itemIds }) => {
          const rows = itemIds.flatMap((itemId) => byId.get(itemId) ?? []);
          const total = totals && (totals.get(id) ?? 0);
          return [id, toPage(args, { rows, total, order })];
        }),
      );
    },
  });
}

/** Whether an `item` is one of an `owner`'s. */
function isOf(field: OwnerField, organizationId: Prisma.Sql): Prisma.Sql {
  if (field !== 'milestoneId') return Prisma.sql`item.${Prisma.raw(`"${field}"`)} = owner.id`;
  return Prisma.sql`EXISTS (
    SELECT FROM "milestoneWorkItems" link
    WHERE link."organizationId" = ${organizationId} AND link."milestoneId" = owner.id
      AND link."workItemId" = item."id")`;
}

type Count = { field: OwnerField; ownerIds: readonly string[]; filter: WorkItemFilter };

async function countEach(
  db: TenantClient,
  { field, ownerIds, filter }: Count,
): Promise<ReadonlyMap<string, number>> {
  const isSum = field !== 'parentId' && field !== 'milestoneId' && isKept(filter);
  const rows = await db.$rows<{ id: string; count: bigint }>((organizationId) => {
    if (isSum) {
      const owner = Prisma.raw(`"${field}"`);
      return Prisma.sql`
        SELECT ${owner}::text AS "id", sum("count") AS "count" FROM "workItemTotals"
        WHERE ${whereKept(filter, organizationId)} AND ${owner} = ANY(${[...ownerIds]}::uuid[])
        GROUP BY ${owner}`;
    }
    const only = isOf(field, organizationId);
    return Prisma.sql`
      SELECT owner.id::text, ${selectCount({ organizationId, filter, only }, MAX_COUNTED)} AS "count"
      FROM unnest(${[...ownerIds]}::uuid[]) owner (id)`;
  });
  return new Map(rows.map(({ id, count }) => [id, Number(count)]));
}
