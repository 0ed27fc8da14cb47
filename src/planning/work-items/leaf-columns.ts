import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import type { ColumnRole } from '../boards/board-column.ts';
import { selectChildren } from '../hierarchy/select-children.ts';

/** A column that leaves below an item are in. */
export type LeafColumn = {
  id: string;
  name: string;
  color: string;
  order: number;
  role: ColumnRole;
  isDone: boolean;
  leafIds: string[];
};

const MAX_DEPTH = 10;

/**
 * In which columns the leaves below an `item` are, as a list in JSON. What is archived does not
 * count.
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

/** The same for each of the items, for as many as are asked for in one statement. */
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

/** The column that stands for an item's leaves: of the least advanced one, or a done one. */
export function deriveColumn(columns: readonly LeafColumn[]): LeafColumn | undefined {
  return columns.find(({ isDone }) => !isDone) ?? columns[0];
}
