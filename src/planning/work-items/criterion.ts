import { Prisma } from '../../db/generated/client.ts';

/** A condition on an `item` whose matches the planner cannot estimate. */
export type Criterion = {
  where: Prisma.Sql;
  /** Query that finds the IDs of all matches by an index, perhaps with others and repeatedly. */
  candidates?: Prisma.Sql;
};

/**
 * Number of candidates that makes a criterion frequent. A scan in sort order fills a page fast with frequent matches;
 * rare ones are read by their IDs.
 */
export const FREQUENT = 1_000;

type Rare = {
  /** Common table expressions for the next two fields. */
  queries: Prisma.Sql;
  /** SQL condition: a criterion is rare. */
  isRare: Prisma.Sql;
  /** Query for the candidates of the first rare criterion. */
  ids: Prisma.Sql;
};

/** Looks for a rare criterion. Each one is read only if those before it are frequent. */
export function selectRare(criteria: readonly Criterion[]): Rare | undefined {
  const queriesOf = criteria.flatMap(({ candidates }) => candidates ?? []);
  if (queriesOf.length === 0) return undefined;
  const names = queriesOf.map((_query, index) => Prisma.raw(`candidates${index}`));
  const isFrequent = (name: Prisma.Sql) => Prisma.sql`(SELECT count(*) = ${FREQUENT} FROM ${name})`;
  const queries = queriesOf.map((candidates, index) => {
    const before = names.slice(0, index).map(isFrequent);
    const isRead = before.length > 0 ? Prisma.join(before, ' AND ') : Prisma.sql`true`;
    return Prisma.sql`${names[index]} AS MATERIALIZED (
      SELECT "id" FROM (${candidates}) by_index WHERE ${isRead} LIMIT ${FREQUENT})`;
  });
  const areFrequent = Prisma.join(names.map(isFrequent), ' AND ');
  const ids = names.map(
    (name) => Prisma.sql`SELECT "id" FROM ${name} WHERE NOT ${isFrequent(name)}`,
  );
  return {
    queries: Prisma.join(queries),
    isRare: Prisma.sql`NOT (${areFrequent})`,
    // A criterion after a rare one has no candidates, as it is not read.
    ids: Prisma.join(ids, ' UNION '),
  };
}

/** The items of IDs. OFFSET keeps the planner from reading all items first. */
export function itemsOfIds(ids: Prisma.Sql, organizationId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${ids}) by_id CROSS JOIN LATERAL (
    SELECT * FROM "workItems" of_id
    WHERE of_id."organizationId" = ${organizationId} AND of_id."id" = by_id."id" OFFSET 0
  ) item`;
}
