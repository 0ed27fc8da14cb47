import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { selectChildren } from '../hierarchy/select-children.ts';
import type { RoadmapItem } from './roadmap.ts';

/** Levels below an epic. */
const MAX_DEPTH = 3;

/** Roadmap item without its tree and dates. */
export type RoadmapRow = Omit<RoadmapItem, 'startDate' | 'endDate' | 'children'> & {
  /** Project of the roadmap, which may differ from the project of the item. */
  rootProjectId: string;
  parentId: string | null;
};

/** Loads the epics of projects and their descendants, epics first, at most `limit` a project. */
export function loadRoadmapRows(
  db: TenantClient,
  projectIds: readonly string[],
  limit: number,
): Promise<RoadmapRow[]> {
  return db.$rows<RoadmapRow>(
    (organizationId) => Prisma.sql`
      WITH RECURSIVE tree (project, id, depth) AS (
        SELECT "projectId", "id", 0 FROM "workItems"
        WHERE "organizationId" = ${organizationId}
          AND "projectId" = ANY(${[...projectIds]}::uuid[])
          AND "type" = 'epic' AND "archivedAt" IS NULL
        UNION
        SELECT tree.project, child."id", tree.depth + 1
        FROM tree CROSS JOIN ${selectChildren(organizationId)} child
        WHERE tree.depth < ${MAX_DEPTH}
      ), ranked AS (
        SELECT project, id, row_number() OVER (PARTITION BY project ORDER BY min(depth), id) AS place
        FROM tree GROUP BY project, id
      )
      SELECT ranked.project::text AS "rootProjectId", item."parentId"::text,
        item."id"::text, item."taskId", item."title", item."type"::text, item."priority"::text,
        item."assignee", item."boardColumnId"::text, coalesce(c."name", '') AS "columnName"
      FROM ranked
      JOIN "workItems" item
        ON item."organizationId" = ${organizationId} AND item."id" = ranked.id
      LEFT JOIN "boardColumns" c
        ON c."organizationId" = ${organizationId} AND c."id" = item."boardColumnId"
      WHERE ranked.place <= ${limit}
      ORDER BY ranked.project, ranked.place`,
  );
}

export type WorkDates = { startDate: Date | null; endDate: Date | null };

/** Loads the first move of items to an in_progress column and their last move to a done column. */
export async function loadWorkDates(
  db: TenantClient,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, WorkDates>> {
  if (itemIds.length === 0) return new Map();
  const rows = await db.$rows<WorkDates & { workItemId: string }>(
    (organizationId) => Prisma.sql`
      SELECT e."workItemId"::text,
        min(e."createdAt") FILTER (WHERE c."role" = 'in_progress') AS "startDate",
        max(e."createdAt") FILTER (WHERE c."isDone") AS "endDate"
      FROM "workItemEvents" e
      JOIN "boardColumns" c
        ON c."organizationId" = ${organizationId} AND c."id"::text = e."newValue"
      WHERE e."organizationId" = ${organizationId}
        AND e."workItemId" = ANY(${[...itemIds]}::uuid[])
        AND e."eventType" = 'moved' AND e."fieldName" = 'boardColumnId'
      GROUP BY e."workItemId"`,
  );
  return new Map(rows.map(({ workItemId, ...dates }) => [workItemId, dates]));
}
