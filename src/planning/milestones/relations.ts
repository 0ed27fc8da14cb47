import { defineRelation } from '../../kernel/relation.ts';
import { loadMilestones, MAX_MILESTONES, milestoneOrder } from './load-milestones.ts';
import { type ShownMilestone, showMilestone } from './milestone.ts';
import { loadMilestoneProgress } from './milestone-progress.ts';

/** Milestones by ID. */
export const milestonesById = defineRelation<null, ShownMilestone>({
  permission: 'projects:read',
  async loadMany(context, ids) {
    const { items } = await loadMilestones(context, { where: { id: { in: [...ids] } } });
    return new Map(items.map((milestone) => [milestone.id, milestone]));
  },
});

/** Milestones by project ID, sorted by target date. */
export const milestonesOfProjects = defineRelation<null, ShownMilestone[]>({
  permission: 'projects:read',
  async loadMany({ db }, ids) {
    const projects = await db.project.findMany({
      where: { id: { in: [...ids] } },
      relationLoadStrategy: 'join',
      select: {
        id: true,
        milestones: { orderBy: [...milestoneOrder], take: MAX_MILESTONES },
      },
    });
    const rows = projects.flatMap(({ milestones }) => milestones);
    const progressOf = await loadMilestoneProgress(
      db,
      rows.map(({ id }) => id),
    );
    return new Map(
      projects.map(({ id, milestones }) => [
        id,
        milestones.map((row) => showMilestone(row, progressOf(row.id))),
      ]),
    );
  },
});
