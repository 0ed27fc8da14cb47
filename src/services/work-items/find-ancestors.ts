import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import type { WorkItemType } from './work-item-type.ts';

export type Ancestor = { id: string; taskId: string; title: string; type: WorkItemType };

const MAX_DEPTH = 50;

/** An item and what is above it, the item itself first. */
export function findAncestors(db: TenantClient, itemId: string): Promise<Ancestor[]> {
  return db.$rows<Ancestor>(
    (organizationId) => Prisma.sql`
      WITH RECURSIVE line (id, depth) AS (
        SELECT ${itemId}::uuid, 0
        UNION ALL
        SELECT item."parentId", line.depth + 1
        FROM line JOIN "workItems" item
          ON item."organizationId" = ${organizationId} AND item."id" = line.id
        WHERE item."parentId" IS NOT NULL AND line.depth < ${MAX_DEPTH}
      )
      SELECT item."id"::text, item."taskId", item."title", item."type"::text
      FROM line JOIN "workItems" item
        ON item."organizationId" = ${organizationId} AND item."id" = line.id
      ORDER BY line.depth`,
  );
}
