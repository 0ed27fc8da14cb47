import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import type { ColumnRole } from '../boards/board-column.ts';
import { selectChildren } from '../hierarchy/select-children.ts';

/** A column with the descendant leaves of an item in it. */
export type LeafColumn = {
  id: string;
  name: string;
  color: string;
  order: number;
  role: ColumnRole;
  isDone: boolean;
  leafIds: string[];
};

export const MAX_DEPTH = 10;

/**
 * SQL expression for the columns of the descendant leaves of an `item`, as an array of JSON.
 * Archived items are ignored.
 */
export const selectLeafColumns = Prisma.sql`ARRAY(
  WITH RECURSIVE tree (id, "columnId", depth) AS (
    SELECT item."id", NULL::uuid, 0
    UNION ALL
    SELECT child."id", child."boardColumnId", tree.depth + 1
    FROM tree CROSS JOIN ${selectChildren(Prisma.sql`item."organizationId"`)} child
    WHERE tree.depth < ${Prisma.raw(String(MAX_DEPTH))}
  )
  SELECT json_build_object('id', c."id", 'name', c."name", 'color', c."color", 'order', c."order",
    'role', c."role", 'isDone', c."isDone", 'leafIds', json_agg(tree.id ORDER BY tree.id))
  FROM tree
  JOIN "boardColumns" c
    ON c."organizationId" = item."organizationId" AND c."id" = tree."columnId"
  GROUP BY c."id"
  ORDER BY c."order", c."id")`;

/** The leaf columns of each item, in one statement. */
export async function loadLeafColumns(
  db: TenantClient,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, LeafColumn[]>> {
  if (itemIds.length === 0) return new Map();
  const rows = await db.$json<{ id: string; leafColumns: LeafColumn[] }>(
    (organizationId) => Prisma.sql`
      SELECT item."id", ${selectLeafColumns} AS "leafColumns" FROM "workItems" item
      WHERE item."organizationId" = ${organizationId}
        AND item."id" = ANY(${[...itemIds]}::uuid[])`,
  );
  return new Map(rows.map(({ id, leafColumns }) => [id, leafColumns]));
}

/** The column that sets a group's status: the first one not done, else the first. */
export function deriveColumn(columns: readonly LeafColumn[]): LeafColumn | undefined {
  return columns.find(({ isDone }) => !isDone) ?? columns[0];
}
