import { Prisma } from '../../db/generated/client.ts';
import type { Reading as ReadingOf } from '../../kernel/paging.ts';
import { criteriaOf } from './criteria-of-filter.ts';
import { type Criterion, itemsOfIds, selectRare } from './criterion.ts';
import { dueDay, latestDueDay } from './due-day.ts';
import {
  countBySearch,
  countUpTo,
  type PageOfItems,
  selectBySearch,
  whereContains,
} from './select-by-search.ts';
import { type WorkItemFilter, whereMatches } from './work-item-filter.ts';
import type { WorkItemOrder } from './work-item-order.ts';

type Reading = ReadingOf<WorkItemOrder['field']>;

export type Selection = {
  organizationId: Prisma.Sql;
  filter: WorkItemFilter;
  /** Additional condition on the `item`. */
  only?: Prisma.Sql;
};

/** Query for the IDs of a page of `item`s: keyset pagination with a cursor, else an offset. */
export function selectIds(selection: Selection, reading: Reading): Prisma.Sql {
  const { take, skip } = reading;
  const { organizationId, filter } = selection;
  const order = orderOf(reading);
  const basic = Prisma.join([whereBasic(selection), ...pastPlace(reading)], ' AND ');
  const criteria = criteriaOf(filter, organizationId);
  const page: PageOfItems = {
    organizationId,
    where: whereAll(basic, criteria),
    scanned: basic,
    order,
    take,
    slice: Prisma.sql`ORDER BY ${order} LIMIT ${take} OFFSET ${skip}`,
  };
  const { where, slice } = page;
  const selectAll = filter.search
    ? selectBySearch(filter.search, page)
    : Prisma.sql`SELECT item."id" FROM "workItems" item WHERE ${where} ${slice}`;
  const rare = readRare(selection, criteria, where);
  if (!rare) return selectAll;
  return Prisma.sql`
    WITH ${rare.queries}, found AS MATERIALIZED (SELECT item.* FROM ${rare.items})
    SELECT "id" FROM (SELECT item."id" FROM found item ${slice}) few WHERE ${rare.isRare}
    UNION ALL SELECT "id" FROM (${selectAll}) many WHERE NOT ${rare.isRare}`;
}

/** SQL expression for the number of `item`s, counted up to a limit. */
export function selectCount(selection: Selection, limit: number): Prisma.Sql {
  const { organizationId, filter } = selection;
  const criteria = criteriaOf(filter, organizationId);
  const scanned = whereBasic(selection);
  const where = whereAll(scanned, criteria);
  const countAll = filter.search
    ? countBySearch(filter.search, { organizationId, where, scanned, limit })
    : countUpTo(limit, Prisma.sql`"workItems" item WHERE ${where}`);
  const rare = readRare(selection, criteria, where);
  if (!rare) return countAll;
  return Prisma.sql`(
    WITH ${rare.queries}
    SELECT CASE WHEN ${rare.isRare} THEN ${countUpTo(limit, rare.items)} ELSE ${countAll} END)`;
}

/** The matching `item`s among the candidates of a rare criterion. Undefined if no criterion has candidates. */
function readRare(
  { organizationId, filter: { search } }: Selection,
  criteria: readonly Criterion[],
  where: Prisma.Sql,
) {
  const rare = selectRare(criteria, organizationId);
  if (!rare) return undefined;
  const contains = search ? whereContains(search, organizationId) : Prisma.sql`true`;
  const { queries, isRare, ids } = rare;
  const items = Prisma.sql`${itemsOfIds(ids, organizationId)} WHERE ${where} AND ${contains}`;
  return { queries, isRare, items };
}

function whereBasic({ organizationId, filter, only }: Selection): Prisma.Sql {
  const matches = whereMatches(filter, organizationId);
  return only ? Prisma.sql`${only} AND ${matches}` : matches;
}

const whereAll = (basic: Prisma.Sql, criteria: readonly Criterion[]) =>
  Prisma.join([basic, ...criteria.map(({ where }) => where)], ' AND ');

const columns = {
  id: Prisma.sql`item."id"`,
  position: Prisma.sql`item."position"`,
  updatedAt: Prisma.sql`item."updatedAt"`,
  priority: Prisma.sql`item."priority"`,
  dueDate: dueDay,
  latestDueDate: latestDueDay,
};

const types = {
  id: Prisma.sql`uuid`,
  position: Prisma.sql`float8`,
  updatedAt: Prisma.sql`timestamptz`,
  priority: Prisma.sql`"Priority"`,
  dueDate: Prisma.sql`timestamptz`,
  latestDueDate: Prisma.sql`timestamptz`,
};

const directions = { asc: Prisma.sql`ASC`, desc: Prisma.sql`DESC` };

function orderOf({ field, direction }: Reading): Prisma.Sql {
  const fields = field === 'id' ? [columns.id] : [columns[field], columns.id];
  return Prisma.join(fields.map((column) => Prisma.sql`${column} ${directions[direction]}`));
}

function pastPlace({ field, direction, past }: Reading): Prisma.Sql[] {
  if (!past) return [];
  const is = direction === 'asc' ? Prisma.sql`>` : Prisma.sql`<`;
  if (past.value === null) return [Prisma.sql`item."id" ${is} ${past.id}::uuid`];
  const place = Prisma.sql`(${past.value}::${types[field]}, ${past.id}::uuid)`;
  return [Prisma.sql`(${columns[field]}, item."id") ${is} ${place}`];
}
