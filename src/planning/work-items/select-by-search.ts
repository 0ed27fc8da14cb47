import { Prisma } from '../../db/generated/client.ts';
import { containsWords, indexContainsWords } from '../../kernel/search-words.ts';
import { itemsOfIds } from './criterion.ts';

/** Number of items that a search scans in sort order before it uses the search index. */
const NEAR = 1_000;

/** Number of matches within `NEAR` that makes a text frequent. */
const FREQUENT = 25;

type Searched = {
  organizationId: Prisma.Sql;
  where: Prisma.Sql;
  /** The part of `where` that costs little and leaves many items. */
  scanned: Prisma.Sql;
};

export type PageOfItems = Searched & { order: Prisma.Sql; take: number; slice: Prisma.Sql };

/** SQL condition for an `item` whose text contains the words of a search. */
export function whereContains(search: string, organizationId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT ${containsWords(Prisma.sql`t."text"`, search)} FROM "workItemTexts" t
    WHERE t."organizationId" = ${organizationId} AND t."workItemId" = item."id")`;
}

/**
 * Query for a page of the items that contain the words of a search. The planner cannot estimate the selectivity
 * of a text. For a frequent text, a scan in sort order fills a page fast; for a rare text among many items, only the
 * search index is fast.
 */
export function selectBySearch(search: string, page: PageOfItems): Prisma.Sql {
  const { organizationId, where, scanned, order, take, slice } = page;
  return Prisma.sql`
    WITH near AS MATERIALIZED (
      SELECT item."id" FROM (
        SELECT * FROM "workItems" item WHERE ${scanned} ORDER BY ${order} LIMIT ${NEAR}
      ) item WHERE ${whereContains(search, organizationId)} AND ${where} ${slice}
    ), far AS MATERIALIZED (
      SELECT (SELECT count(*) FROM near) < ${take} AND ${hasMany(scanned, order)} AS "isRead"
    ), found AS MATERIALIZED (
      SELECT item.* FROM ${itemsThatContain(search, organizationId)}
      WHERE ${where} AND (SELECT "isRead" FROM far)
    )
    SELECT "id" FROM near WHERE NOT (SELECT "isRead" FROM far)
    UNION ALL (SELECT item."id" FROM found item ${slice})`;
}

/** SQL expression for the number of items that contain the words of a search, up to a limit. */
export function countBySearch(
  search: string,
  { organizationId, where, scanned, limit }: Searched & { limit: number },
): Prisma.Sql {
  const newest = Prisma.sql`item."id" DESC`;
  const contains = whereContains(search, organizationId);
  const all = Prisma.sql`"workItems" item WHERE ${where} AND ${contains}`;
  const found = Prisma.sql`${itemsThatContain(search, organizationId)} WHERE ${where}`;
  return Prisma.sql`CASE WHEN NOT ${hasMany(scanned, newest)} OR (
      SELECT count(*) FROM (
        SELECT * FROM "workItems" item WHERE ${scanned} ORDER BY ${newest} LIMIT ${NEAR}
      ) item WHERE ${contains} AND ${where}
    ) >= ${FREQUENT}
    THEN ${countUpTo(limit, all)} ELSE ${countUpTo(limit, found)} END`;
}

export function countUpTo(limit: number, rows: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT count(*) FROM (SELECT FROM ${rows} LIMIT ${limit}) counted)`;
}

/** SQL condition: there are more `item`s than a search scans. An index has them in this order. */
function hasMany(where: Prisma.Sql, order: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`((SELECT count(*) FROM (
    SELECT FROM "workItems" item WHERE ${where} ORDER BY ${order} LIMIT ${NEAR}) counted) >= ${NEAR})`;
}

function itemsThatContain(search: string, organizationId: Prisma.Sql): Prisma.Sql {
  return itemsOfIds(
    Prisma.sql`SELECT t."workItemId" AS "id" FROM "workItemTexts" t
      WHERE t."organizationId" = ${organizationId}
        AND ${indexContainsWords(Prisma.sql`t."text"`, search)}`,
    organizationId,
  );
}
