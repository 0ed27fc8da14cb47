import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { selectChildren } from '../hierarchy/select-children.ts';

export type MilestoneProgress = { total: number; completed: number; percentage: number };

type Row = { milestoneId: string; total: number; completed: number };

const MAX_DEPTH = 10;

const NO_PROGRESS: MilestoneProgress = { total: 0, completed: 0, percentage: 0 };

/**
 * Counts total and done leaves of all given milestones in one statement. Groups count by the leaves
 * below them. A leaf that a milestone reaches on several paths counts once.
 */
export async function loadMilestoneProgress(
  db: TenantClient,
  ids: readonly string[],
): Promise<(id: string) => MilestoneProgress> {
  const rows =
    ids.length === 0
      ? []
      : await db.$rows<Row>(
          (organizationId) => Prisma.sql`
            WITH RECURSIVE tree ("milestoneId", id, "columnId", depth) AS (
              SELECT link."milestoneId", item."id", item."boardColumnId", 0
              FROM "milestoneWorkItems" link JOIN "workItems" item
                ON item."organizationId" = ${organizationId} AND item."id" = link."workItemId"
              WHERE link."organizationId" = ${organizationId}
                AND link."milestoneId" = ANY(${[...ids]}::uuid[]) AND item."archivedAt" IS NULL
              UNION
              SELECT tree."milestoneId", child."id", child."boardColumnId", tree.depth + 1
              FROM tree CROSS JOIN ${selectChildren(organizationId)} child
              WHERE tree.depth < ${MAX_DEPTH}
            )
            SELECT tree."milestoneId"::text, count(DISTINCT tree.id)::int AS total,
              (count(DISTINCT tree.id) FILTER (WHERE c."isDone"))::int AS completed
            FROM tree
            JOIN "boardColumns" c
              ON c."organizationId" = ${organizationId} AND c."id" = tree."columnId"
            GROUP BY 1`,
        );
  const byMilestone = new Map(rows.map((row) => [row.milestoneId, toProgress(row)]));
  return (id) => byMilestone.get(id) ?? NO_PROGRESS;
}

function toProgress({ total, completed }: Row): MilestoneProgress {
  return { total, completed, percentage: Math.round((completed / total) * 100) };
}
