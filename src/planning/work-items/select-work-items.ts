import { Prisma } from '../../db/generated/client.ts';
import type { Reading as ReadingOf } from '../../kernel/paging.ts';
import { dueDay, latestDueDay } from './due-day.ts';
import {
  itemsThatContain,
  type WorkItemFilter,
  whereContains,
  whereMatches,
} from './work-item-filter.ts';
import type { WorkItemOrder } from './work-item-order.ts';

type Reading = ReadingOf<WorkItemOrder['field']>;

/** Number of items that a search scans in sort order before it uses the search index. */
const NEAR = 1_000;

/** Number of matches within `NEAR` that makes a text frequent. */
const FREQUENT = 25;

type Selection = {
  organizationId: Prisma.Sql;
  filter: WorkItemFilter;
  /** Additional condition on the `item`. */
  only?: Prisma.Sql;
};

/** Query for the IDs of a page of `item`s: keyset pagination with a cursor, else an offset. */
export function selectIds(selection: Selection, reading: Reading): Prisma.Sql {
  const { take, skip } = reading;
  const order = orderOf(reading);
  const where = Prisma.join([whereAll(selection), ...pastPlace(reading)], ' AND ');
  const page = Prisma.sql`ORDER BY ${order} LIMIT ${take} OFFSET ${skip}`;
  const { organizationId, filter } = selection;
  const { search } = filter;
  if (!search) return Prisma.sql`SELECT item."id" FROM "workItems" item WHERE ${where} ${page}`;
  // The planner cannot estimate the selectivity of a text. For a frequent text, a scan in sort
  // order fills a page fast; for a rare text among many items, only the search index is fast.
  return Prisma.sql`
    WITH near AS MATERIALIZED (
      SELECT item."id" FROM (
        SELECT * FROM "workItems" item WHERE ${where} ORDER BY ${order} LIMIT ${NEAR}
      ) item WHERE ${whereContains(search, organizationId)} ${page}
    ), far AS MATERIALIZED (
      SELECT (SELECT count(*) FROM near) < ${take} AND ${hasMany(where)} AS "isRead"
    ), found AS MATERIALIZED (
      SELECT item.* FROM ${itemsThatContain(search, organizationId)}
      WHERE ${where} AND (SELECT "isRead" FROM far)
    )
    SELECT "id" FROM near WHERE NOT (SELECT "isRead" FROM far)
    UNION ALL (SELECT item."id" FROM found item ${page})`;
}

/** SQL expression for the number of `item`s, counted up to a limit. */
export function selectCount(selection: Selection, limit: number): Prisma.Sql {
  const where = whereAll(selection);
  const countWhere = (condition: Prisma.Sql) => Prisma.sql`(SELECT count(*) FROM (
    SELECT FROM "workItems" item WHERE ${condition} LIMIT ${limit}) counted)`;
  const { organizationId, filter } = selection;
  const { search } = filter;
  if (!search) return countWhere(where);
  const contains = whereContains(search, organizationId);
  return Prisma.sql`CASE WHEN NOT ${hasMany(where)} OR (
      SELECT count(*) FROM (
        SELECT * FROM "workItems" item WHERE ${where} ORDER BY item."id" DESC LIMIT ${NEAR}
      ) item WHERE ${contains}
    ) >= ${FREQUENT}
    THEN ${countWhere(Prisma.sql`${where} AND ${contains}`)}
    ELSE least(${limit}, (
      SELECT count(*) FROM ${itemsThatContain(search, organizationId)} WHERE ${where})) END`;
}

/** SQL condition: there are more `item`s than a search scans. */
function hasMany(where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`((SELECT count(*) FROM (
    SELECT FROM "workItems" item WHERE ${where} LIMIT ${NEAR}) counted) >= ${NEAR})`;
}

function whereAll({ organizationId, filter, only }: Selection): Prisma.Sql {
  const matches = whereMatches(filter, organizationId);
  return only ? Prisma.sql`${only} AND ${matches}` : matches;
}

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
