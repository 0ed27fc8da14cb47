import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import type { ColumnRole } from '../boards/board-column.ts';
import { selectChildren } from './select-children.ts';

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
 * In which columns the leaves below each of the items are, for as many as are asked for in one
 * statement. What is archived does not count.
 */
export async function loadLeafColumns(
  db: TenantClient,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, LeafColumn[]>> {
  const byItem = new Map<string, LeafColumn[]>();
  if (itemIds.length === 0) return byItem;
  const rows = await db.$rows<LeafColumn & { root: string }>(
    (organizationId) => Prisma.sql`
      WITH RECURSIVE tree (root, id, "columnId", depth) AS (
        SELECT "id", "id", NULL::uuid, 0 FROM "workItems"
        WHERE "organizationId" = ${organizationId} AND "id" = ANY(${[...itemIds]}::uuid[])
        UNION ALL
        SELECT tree.root, child."id", child."boardColumnId", tree.depth + 1
        FROM tree CROSS JOIN ${selectChildren(organizationId)} child
        WHERE tree.depth < ${MAX_DEPTH}
      )
      SELECT tree.root, c."id", c."name", c."color", c."order", c."role"::text, c."isDone",
        array_agg(tree.id::text ORDER BY tree.id) AS "leafIds"
      FROM tree
      JOIN "boardColumns" c ON c."organizationId" = ${organizationId} AND c."id" = tree."columnId"
      GROUP BY tree.root, c."id"
      ORDER BY c."order", c."id"`,
  );
  for (const { root, ...column } of rows) {
    byItem.set(root, [...(byItem.get(root) ?? []), column]);
  }
  return byItem;
}

/** The column that stands for an item's leaves: of the least advanced one, or a done one. */
export function deriveColumn(columns: readonly LeafColumn[]): LeafColumn | undefined {
  return columns.find(({ isDone }) => !isDone) ?? columns[0];
}
