import { defineRelation } from '../../kernel/relation.ts';
import { loadMilestones } from './load-milestones.ts';
import type { ShownMilestone } from './milestone.ts';

/** Milestones by their ids. */
export const milestonesById = defineRelation<null, ShownMilestone>({
  permission: 'projects:read',
  async loadMany({ db }, ids) {
    const milestones = await loadMilestones(db, { id: { in: [...ids] } });
    return new Map(milestones.map((milestone) => [milestone.id, milestone]));
  },
});
