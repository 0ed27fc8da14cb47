import { Prisma } from '../../db/generated/client.ts';
import { MAX_DEPTH } from './leaf-columns.ts';

/** A condition on an `item` whose matches the planner cannot estimate. */
export type Criterion = {
  where: Prisma.Sql;
  /** Query that finds the IDs of all matches by an index, perhaps with others and repeatedly. */
  candidates?: Prisma.Sql;
  /** Whether items above a candidate may match too. */
  isUpward?: boolean;
};

/**
 * Number of candidates that makes a criterion frequent in every organization. A scan in sort order fills a page fast
 * with frequent matches; rare ones are read by their IDs.
 */
export const FREQUENT = 1_000;

/** Usual number of rows of a page. */
const PAGE = 50;

type Rare = {
  /** Common table expressions for the next two fields. */
  queries: Prisma.Sql;
  /** SQL condition: a criterion is rare. */
  isRare: Prisma.Sql;
  /** Query for the candidates of the first rare criterion. */
  ids: Prisma.Sql;
};

/** Looks for a rare criterion. Each one is read only if those before it are frequent. */
export function selectRare(
  criteria: readonly Criterion[],
  organizationId: Prisma.Sql,
): Rare | undefined {
  const readable = criteria.flatMap(({ candidates, isUpward = false }, index) =>
    candidates ? [{ candidates, isUpward, name: Prisma.raw(`candidates${index}`) }] : [],
  );
  if (readable.length === 0) return undefined;
  const queries = readable.map(({ candidates, name }, index) => {
    const before = readable.slice(0, index).map(isFrequent);
    const isRead = before.length > 0 ? Prisma.join(before, ' AND ') : Prisma.sql`true`;
    return Prisma.sql`${name} AS MATERIALIZED (
      SELECT "id" FROM (${candidates}) by_index WHERE ${isRead} LIMIT ${FREQUENT})`;
  });
  const ids = readable.map((each) => {
    const rare = Prisma.sql`SELECT "id" FROM ${each.name} WHERE NOT ${isFrequent(each)}`;
    return each.isUpward ? selectUpward(rare, organizationId) : rare;
  });
  return {
    queries: Prisma.sql`size AS MATERIALIZED (
      SELECT sqrt(${PAGE} * coalesce(sum("count"), 0)::float8) AS frequent FROM "workItemTotals"
      WHERE "organizationId" = ${organizationId}
    ), ${Prisma.join(queries)}`,
    isRare: Prisma.sql`NOT (${Prisma.join(readable.map(isFrequent), ' AND ')})`,
    // A criterion after a rare one has no candidates, as it is not read.
    ids: Prisma.sql`SELECT DISTINCT "id" FROM (${Prisma.join(ids, ' UNION ALL ')}) each_id`,
  };
}

/**
 * Of n items with m matches, a scan reads n / m items for each row of a page. So m items are fewer if m is below the
 * root of n times the page.
 */
const isFrequent = ({ name }: { name: Prisma.Sql }) => Prisma.sql`(
  SELECT count(*) >= least(${FREQUENT}, (SELECT frequent FROM size)) FROM ${name})`;

/** The IDs of items and of all items above them. */
function selectUpward(ids: Prisma.Sql, organizationId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT "id" FROM (
    WITH RECURSIVE upward ("id", depth) AS (
      SELECT "id", 0 FROM (${ids}) bottom
      UNION ALL
      SELECT child."parentId", upward.depth + 1 FROM upward CROSS JOIN LATERAL (
        SELECT "parentId" FROM "workItems"
        WHERE "organizationId" = ${organizationId} AND "id" = upward."id" OFFSET 0
      ) child
      WHERE child."parentId" IS NOT NULL AND upward.depth < ${Prisma.raw(String(MAX_DEPTH))}
    ) SELECT "id" FROM upward
  ) with_those_above`;
}

/** The items of IDs. OFFSET keeps the planner from reading all items first. */
export function itemsOfIds(ids: Prisma.Sql, organizationId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${ids}) by_id CROSS JOIN LATERAL (
    SELECT * FROM "workItems" of_id
    WHERE of_id."organizationId" = ${organizationId} AND of_id."id" = by_id."id" OFFSET 0
  ) item`;
}
