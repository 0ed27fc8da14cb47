import './graphql.ts';
import { addWorkItemsToMilestone } from './add-work-items-to-milestone.ts';
import { createMilestone } from './create-milestone.ts';
import { deleteMilestone } from './delete-milestone.ts';
import { getMilestone } from './get-milestone.ts';
import { getMilestoneProgress } from './get-milestone-progress.ts';
import { listMilestones } from './list-milestones.ts';
import { milestoneTools } from './mcp.ts';
import { milestonesById } from './relations.ts';
import { removeWorkItemFromMilestone } from './remove-work-item-from-milestone.ts';
import { milestoneRoutes } from './rest.ts';
import { updateMilestone } from './update-milestone.ts';

/** Operations, routes and tools of the room. */
export const milestonesModule = {
  operations: [
    createMilestone,
    listMilestones,
    getMilestone,
    getMilestoneProgress,
    updateMilestone,
    deleteMilestone,
    addWorkItemsToMilestone,
    removeWorkItemFromMilestone,
  ],
  routes: milestoneRoutes,
  tools: milestoneTools,
  nodes: {
    Milestone: { table: 'milestones', byId: milestonesById },
  },
  /** Operations that a transport omits, and why. */
  without: {
    graphql: {
      getMilestoneProgress: 'The field `progress` of a milestone returns the same.',
    },
  },
};
