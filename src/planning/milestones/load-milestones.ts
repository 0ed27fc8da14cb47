import type { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { type ShownMilestone, showMilestone } from './milestone.ts';
import { loadMilestoneProgress } from './milestone-progress.ts';

export const MAX_MILESTONES = 500;

/** By target date, milestones without one last. */
export const milestoneOrder = [
  { targetDate: { sort: 'asc', nulls: 'last' } },
  { id: 'asc' },
] as const satisfies Prisma.MilestoneOrderByWithRelationInput[];

/** Loads milestones with their progress, in two statements. */
export async function loadMilestones(
  db: TenantClient,
  where: Prisma.MilestoneWhereInput,
): Promise<ShownMilestone[]> {
  const rows = await db.milestone.findMany({
    where,
    orderBy: [...milestoneOrder],
    take: MAX_MILESTONES,
  });
  const progressOf = await loadMilestoneProgress(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => showMilestone(row, progressOf(row.id)));
}
