import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { type Page, type Paging, readPaging, toPage } from '../../kernel/paging.ts';
import { defineRelation } from '../../kernel/relation.ts';
import type { Total } from '../../kernel/total.ts';
import {
  hasStoredTotals,
  selectTotal,
  type TotalRow,
  toTotal,
  whereStoredTotals,
} from './count-work-items.ts';
import { loadWorkItemsPartly } from './load-work-items.ts';
import { readPageOfWorkItems } from './read-page-of-work-items.ts';
import { selectThese } from './select-shown.ts';
import { selectIds } from './select-work-items.ts';
import type { PartlyShownWorkItem, WorkItemPart } from './work-item.ts';
import type { WorkItemFilter } from './work-item-filter.ts';
import { toOrder, type WorkItemSorting } from './work-item-order.ts';

/** The input of a list, whether to count the items, and the parts to load. */
type WorkItemsOfArgs = Paging &
  WorkItemFilter &
  WorkItemSorting & { total: boolean; parts: readonly WorkItemPart[] };

type OwnerField = 'projectId' | 'boardId' | 'boardColumnId' | 'parentId' | LinkedField;

/** Owners of many-to-many links. */
type LinkedField = 'milestoneId' | 'tagId';

export const workItemsOfProjects = workItemsOf('projectId');
export const workItemsOfBoards = workItemsOf('boardId');
export const workItemsOfColumns = workItemsOf('boardColumnId');
export const childrenOfWorkItems = workItemsOf('parentId');
export const workItemsOfMilestones = workItemsOf('milestoneId');
export const workItemsOfTags = workItemsOf('tagId');

/** The same items as `listWorkItems`. */
export const workItemsOfOrganization = defineRelation<WorkItemsOfArgs, Page<PartlyShownWorkItem>>({
  permission: 'work-items:read',
  async loadMany(context, organizationIds, { total: wantsTotal, parts, ...input }) {
    const page = await readPageOfWorkItems(input, {
      db: context.db,
      load: (select) => loadWorkItemsPartly(context, select, parts),
      wantsTotal,
    });
    return new Map(organizationIds.map((id) => [id, page]));
  },
});

function workItemsOf(field: OwnerField) {
  return defineRelation<WorkItemsOfArgs, Page<PartlyShownWorkItem>>({
    permission: 'work-items:read',
    async loadMany(context, ownerIds, args) {
      const { page: _page, limit: _limit, after: _after, before: _before, ...rest } = args;
      const { orderBy, direction, total: wantsTotal, parts, ...filter } = rest;
      const order = toOrder({ orderBy, direction });
      const reading = readPaging(args, order);
      const owners = await context.db.$rows<{ id: string; itemIds: string[] }>(
        (organizationId) => Prisma.sql`
          SELECT owner.id::text, ARRAY(
            ${selectIds({ organizationId, filter, only: isOf(field, organizationId) }, reading)})::text[] AS "itemIds"
          FROM unnest(${[...ownerIds]}::uuid[]) owner (id)`,
      );
      const [items, totals] = await Promise.all([
        loadThese(
          context,
          owners.flatMap(({ itemIds }) => itemIds),
          parts,
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

async function loadThese(
  context: OperationContext,
  ids: readonly string[],
  parts: readonly WorkItemPart[],
) {
  if (ids.length === 0) return [];
  return loadWorkItemsPartly(context, () => selectThese(ids), parts);
}

/** SQL condition: the `item` belongs to the `owner`. */
function isOf(field: OwnerField, organizationId: Prisma.Sql): Prisma.Sql {
  const column = Prisma.raw(`"${field}"`);
  if (!isLinked(field)) return Prisma.sql`item.${column} = owner.id`;
  return Prisma.sql`EXISTS (
    SELECT FROM ${Prisma.raw(linkTables[field])} link
    WHERE link."organizationId" = ${organizationId} AND link.${column} = owner.id
      AND link."workItemId" = item."id")`;
}

const linkTables: Readonly<Record<LinkedField, string>> = {
  milestoneId: '"milestoneWorkItems"',
  tagId: '"workItemTags"',
};

const isLinked = (field: OwnerField): field is LinkedField => field in linkTables;

type Count = { field: OwnerField; ownerIds: readonly string[]; filter: WorkItemFilter };

async function countEach(
  db: TenantClient,
  { field, ownerIds, filter }: Count,
): Promise<ReadonlyMap<string, Total>> {
  const isSum = field !== 'parentId' && !isLinked(field) && hasStoredTotals(filter);
  const rows = await db.$rows<TotalRow & { id: string }>((organizationId) => {
    if (isSum) {
      const owner = Prisma.raw(`"${field}"`);
      return Prisma.sql`
        SELECT ${owner}::text AS "id", sum("count") AS "count", NULL AS "atMost"
        FROM "workItemTotals"
        WHERE ${whereStoredTotals(filter, organizationId)} AND ${owner} = ANY(${[...ownerIds]}::uuid[])
        GROUP BY ${owner}`;
    }
    const only = isOf(field, organizationId);
    return Prisma.sql`
      SELECT owner.id::text, total."count", total."atMost"
      FROM unnest(${[...ownerIds]}::uuid[]) owner (id)
      CROSS JOIN LATERAL (${selectTotal({ organizationId, filter, only })}) total`;
  });
  return new Map(rows.map((row) => [row.id, toTotal(row)]));
}
