import { Prisma } from '../../db/generated/client.ts';
import type { Reading } from '../../kernel/paging.ts';
import { type WorkItemFilter, whereContains, whereMatches } from './work-item-filter.ts';

/** A text that is in more of these many items than a page has is looked for among the next ones. */
const NEAR = 1_000;

/** In how many of them a text is frequent. */
const FREQUENT = 25;

type Selection = {
  organizationId: Prisma.Sql;
  filter: WorkItemFilter;
  /** What else must hold of an `item`. */
  only?: Prisma.Sql;
};

/** The ids of a page of `item`s in their order. */
export function selectIds(selection: Selection, reading: Reading): Prisma.Sql {
  const { take, skip } = reading;
  const order = orderOf(reading);
  const where = Prisma.join([whereAll(selection), ...pastPlace(reading)], ' AND ');
  const page = Prisma.sql`ORDER BY ${order} LIMIT ${take} OFFSET ${skip}`;
  const { search } = selection.filter;
  if (!search) return Prisma.sql`SELECT item."id" FROM "workItems" item WHERE ${where} ${page}`;
  const contains = whereContains(search);
  // The planner cannot know how rare a text is. Where it is not, walking finds a page at once;
  // where it is, walking would take for ever, and the search index finds the few there are.
  return Prisma.sql`
    WITH near AS MATERIALIZED (
      SELECT item."id" FROM (
        SELECT * FROM "workItems" item WHERE ${where} ORDER BY ${order} LIMIT ${NEAR}
      ) item WHERE ${contains} ${page}
    ), found AS MATERIALIZED (
      SELECT * FROM "workItems" item
      WHERE ${where} AND ${contains} AND (SELECT count(*) FROM near) < ${take}
    )
    SELECT "id" FROM near WHERE (SELECT count(*) FROM near) >= ${take}
    UNION ALL (SELECT item."id" FROM found item ${page})`;
}

/** How many `item`s there are, counted up to a limit. */
export function selectCount(selection: Selection, limit: number): Prisma.Sql {
  const where = whereAll(selection);
  const { search } = selection.filter;
  const countWhere = (condition: Prisma.Sql) => Prisma.sql`(SELECT count(*) FROM (
    SELECT FROM "workItems" item WHERE ${condition} LIMIT ${limit}) counted)`;
  if (!search) return countWhere(where);
  const contains = whereContains(search);
  return Prisma.sql`CASE WHEN (
      SELECT count(*) FROM (
        SELECT * FROM "workItems" item WHERE ${where} ORDER BY item."id" DESC LIMIT ${NEAR}
      ) item WHERE ${contains}
    ) >= ${FREQUENT}
    THEN ${countWhere(Prisma.sql`${where} AND ${contains}`)}
    ELSE least(${limit}, (
      SELECT count(*) FROM "workItems" item WHERE ${where} AND ${contains})) END`;
}

function whereAll({ organizationId, filter, only }: Selection): Prisma.Sql {
  const matches = whereMatches(filter, organizationId);
  return only ? Prisma.sql`${only} AND ${matches}` : matches;
}

const columns = {
  id: Prisma.sql`item."id"`,
  position: Prisma.sql`item."position"`,
  updatedAt: Prisma.sql`item."updatedAt"`,
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
  const type = past.value instanceof Date ? Prisma.sql`timestamptz` : Prisma.sql`float8`;
  const place = Prisma.sql`(${past.value}::${type}, ${past.id}::uuid)`;
  return [Prisma.sql`(${columns[field]}, item."id") ${is} ${place}`];
}
