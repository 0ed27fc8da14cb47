import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import type { WorkItemType } from '../hierarchy/work-item-type.ts';

export type Ancestor = { id: string; taskId: string; title: string; type: WorkItemType };

const MAX_DEPTH = 50;

/** An item and its ancestors, the item itself first. */
export function findAncestors(db: TenantClient, itemId: string): Promise<Ancestor[]> {
  return db.$rows<Ancestor>((organizationId) =>
    selectLine(Prisma.sql`${itemId}::uuid`, organizationId),
  );
}

/** SQL expression for the ancestors of an `item`, its parent first, as an array of JSON. */
export const selectAncestors = Prisma.sql`ARRAY(
  SELECT to_json(above)
  FROM (${selectLine(Prisma.sql`item."parentId"`, Prisma.sql`item."organizationId"`)}) above)`;

function selectLine(firstId: Prisma.Sql, organizationId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    WITH RECURSIVE line (id, depth) AS (
      SELECT ${firstId}, 0
      UNION ALL
      SELECT member."parentId", line.depth + 1
      FROM line JOIN "workItems" member
        ON member."organizationId" = ${organizationId} AND member."id" = line.id
      WHERE member."parentId" IS NOT NULL AND line.depth < ${MAX_DEPTH}
    )
    SELECT member."id"::text, member."taskId", member."title", member."type"::text
    FROM line JOIN "workItems" member
      ON member."organizationId" = ${organizationId} AND member."id" = line.id
    ORDER BY line.depth`;
}
