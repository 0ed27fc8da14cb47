import type { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import type { ServiceContext } from '../context.ts';
import { type Page, type Paging, pageQuery, toPage } from '../paging.ts';
import { defineRelation } from '../relation.ts';
import { loadLeafColumns } from './leaf-columns.ts';
import { type ShownWorkItem, showWorkItem, workItemInclude } from './work-item.ts';
import { type WorkItemFilter, whereMatches } from './work-item-filter.ts';
import { toOrder, type WorkItemSorting } from './work-item-order.ts';
import { isLeafType } from './work-item-type.ts';

/** Which items of each: like the input of a list, and whether they are counted. */
type WorkItemsOfArgs = Paging & WorkItemFilter & WorkItemSorting & { total: boolean };

type Row = Prisma.WorkItemGetPayload<{ include: typeof workItemInclude }>;

type Query = {
  where: Prisma.WorkItemWhereInput;
  include: typeof workItemInclude;
  orderBy: Prisma.WorkItemOrderByWithRelationInput[];
  take: number;
  skip: number;
};

type Owner = { id: string; rows: Row[] };

/** Reads a page of items for each owner in one statement. */
type ReadOwners = (db: TenantClient, ids: string[], query: Query) => Promise<Owner[]>;

const ofProjects: ReadOwners = async (db, ids, query) => {
  const owners = await db.project.findMany({
    where: { id: { in: ids } },
    relationLoadStrategy: 'join',
    select: { id: true, workItems: query },
  });
  return owners.map(({ id, workItems }) => ({ id, rows: workItems }));
};

const ofBoards: ReadOwners = async (db, ids, query) => {
  const owners = await db.board.findMany({
    where: { id: { in: ids } },
    relationLoadStrategy: 'join',
    select: { id: true, workItems: query },
  });
  return owners.map(({ id, workItems }) => ({ id, rows: workItems }));
};

const ofColumns: ReadOwners = async (db, ids, query) => {
  const owners = await db.boardColumn.findMany({
    where: { id: { in: ids } },
    relationLoadStrategy: 'join',
    select: { id: true, workItems: query },
  });
  return owners.map(({ id, workItems }) => ({ id, rows: workItems }));
};

const ofParents: ReadOwners = async (db, ids, query) => {
  const owners = await db.workItem.findMany({
    where: { id: { in: ids } },
    relationLoadStrategy: 'join',
    select: { id: true, children: query },
  });
  return owners.map(({ id, children }) => ({ id, rows: children }));
};

const ofMilestones: ReadOwners = async (db, ids, { where, include, orderBy, ...page }) => {
  const owners = await db.milestone.findMany({
    where: { id: { in: ids } },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      workItems: {
        where: { workItem: where },
        orderBy: orderBy.map((workItem) => ({ workItem })),
        select: { workItem: { include } },
        ...page,
      },
    },
  });
  return owners.map(({ id, workItems }) => ({ id, rows: workItems.map((row) => row.workItem) }));
};

const readers = {
  projectId: ofProjects,
  boardId: ofBoards,
  boardColumnId: ofColumns,
  parentId: ofParents,
  milestoneId: ofMilestones,
} as const satisfies Record<string, ReadOwners>;

type OwnerField = keyof typeof readers;

export const workItemsOfProjects = workItemsOf('projectId');
export const workItemsOfBoards = workItemsOf('boardId');
export const workItemsOfColumns = workItemsOf('boardColumnId');
export const childrenOfWorkItems = workItemsOf('parentId');
export const workItemsOfMilestones = workItemsOf('milestoneId');

function workItemsOf(field: OwnerField) {
  return defineRelation<WorkItemsOfArgs, Page<ShownWorkItem>>({
    permission: 'work-items:read',
    async loadMany(context, ids, args) {
      const order = toOrder(args);
      const { where: position, ...query } = pageQuery(args, order);
      const conditions = whereMatches(args);
      const where = { AND: [...conditions, position ?? {}] };
      const owners = await readers[field](context.db, [...ids], {
        where,
        include: workItemInclude,
        ...query,
      });
      const [leafColumns, totals] = await Promise.all([
        loadLeafColumns(context.db, groupsAmong(owners)),
        countEach(context, { field, ids, conditions, isWanted: args.total }),
      ]);
      return new Map(
        owners.map(({ id, rows }) => {
          const shown = rows.map((row) =>
            showWorkItem(context.caller, row, leafColumns.get(row.id) ?? []),
          );
          const total = args.total ? (totals.get(id) ?? 0) : null;
          return [id, toPage(args, { rows: shown, total, order })];
        }),
      );
    },
  });
}

function groupsAmong(owners: readonly Owner[]): string[] {
  const rows = owners.flatMap((owner) => owner.rows);
  return rows.filter(({ type }) => !isLeafType(type)).map(({ id }) => id);
}

type Count = {
  field: OwnerField;
  ids: readonly string[];
  conditions: Prisma.WorkItemWhereInput[];
  isWanted: boolean;
};

async function countEach(
  { db }: ServiceContext,
  { field, ids, conditions, isWanted }: Count,
): Promise<Map<string | null, number>> {
  if (!isWanted) return new Map();
  if (field === 'milestoneId') {
    const links = await db.milestoneWorkItem.groupBy({
      by: [field],
      where: { [field]: { in: [...ids] }, workItem: { AND: conditions } },
      _count: { _all: true },
    });
    return new Map(links.map((row) => [row[field], row._count._all]));
  }
  const rows = await db.workItem.groupBy({
    by: [field],
    where: { AND: [...conditions, { [field]: { in: [...ids] } }] },
    _count: { _all: true },
  });
  return new Map(rows.map((row) => [row[field], row._count._all]));
}
