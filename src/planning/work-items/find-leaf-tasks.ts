import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { selectChildren } from '../hierarchy/select-children.ts';

type Trees = {
  /** IDs of items; the tasks follow their order. */
  roots: readonly string[];
  maxDepth: number;
  projectId?: string | null;
  limit: number;
};

type LeafTask = { id: string; rootIds: string[] };

/**
 * The descendant tasks without children, each with the roots above it. A root that is such a task
 * is its own result. Archived items are ignored.
 */
export function findLeafTasks(
  db: TenantClient,
  { roots, maxDepth, projectId, limit }: Trees,
): Promise<LeafTask[]> {
  return db.$rows<LeafTask>(
    (organizationId) => Prisma.sql`
      WITH RECURSIVE tree (root, place, id, depth) AS (
        SELECT root, place, root, 0
        FROM unnest(${[...roots]}::uuid[]) WITH ORDINALITY AS given (root, place)
        UNION ALL
        SELECT tree.root, tree.place, child."id", tree.depth + 1
        FROM tree CROSS JOIN ${selectChildren(organizationId)} child
        WHERE tree.depth < ${maxDepth}
      )
      SELECT leaf."id"::text, array_agg(tree.root::text ORDER BY tree.place) AS "rootIds"
      FROM tree JOIN "workItems" leaf
        ON leaf."organizationId" = ${organizationId} AND leaf."id" = tree.id
      WHERE leaf."type" = 'task'
        AND (${projectId ?? null}::uuid IS NULL OR leaf."projectId" = ${projectId ?? null}::uuid)
        AND NOT EXISTS (
          SELECT 1 FROM "workItems" child
          WHERE child."organizationId" = ${organizationId}
            AND child."parentId" = leaf."id" AND child."archivedAt" IS NULL
        )
      GROUP BY leaf."id"
      ORDER BY min(tree.place), leaf."id"
      LIMIT ${limit}`,
  );
}
