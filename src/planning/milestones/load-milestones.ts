import type { Prisma } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { type Part, readPart } from '../../kernel/parts.ts';
import { type ShownMilestone, showMilestone } from './milestone.ts';
import { loadMilestoneProgress } from './milestone-progress.ts';

export const MAX_MILESTONES = 500;

/** By target date, milestones without one last. */
export const milestoneOrder = [
  { targetDate: { sort: 'asc', nulls: 'last' } },
  { id: 'asc' },
] as const satisfies Prisma.MilestoneOrderByWithRelationInput[];

type Wanted = { where: Prisma.MilestoneWhereInput; after?: string | null | undefined };

/** Loads milestones with their progress, 500 at a time, in two statements. */
export async function loadMilestones(
  { caller: { organizationId }, db }: OperationContext,
  { where, after }: Wanted,
): Promise<Part<ShownMilestone>> {
  const part = await readPart(after, {
    limit: MAX_MILESTONES,
    cursorOf: (id) => ({ organizationId_id: { organizationId, id } }),
    read: (place) => db.milestone.findMany({ where, orderBy: [...milestoneOrder], ...place }),
    idOf: ({ id }) => id,
    has: (id) => db.milestone.findUnique({ where: { id }, select: { id: true } }),
  });
  const progressOf = await loadMilestoneProgress(
    db,
    part.items.map(({ id }) => id),
  );
  return { ...part, items: part.items.map((row) => showMilestone(row, progressOf(row.id))) };
}
