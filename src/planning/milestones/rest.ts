import { deleted } from '../../rest/flag-presenter.ts';
import { get, patch, post, remove } from '../../rest/route.ts';
import { addWorkItemsToMilestone } from './add-work-items-to-milestone.ts';
import { createMilestone } from './create-milestone.ts';
import { deleteMilestone } from './delete-milestone.ts';
import { getMilestone } from './get-milestone.ts';
import { getMilestoneProgress } from './get-milestone-progress.ts';
import { listMilestones } from './list-milestones.ts';
import { removeWorkItemFromMilestone } from './remove-work-item-from-milestone.ts';
import { updateMilestone } from './update-milestone.ts';

export const milestoneRoutes = [
  get('/api/milestones', listMilestones),
  post('/api/milestones', createMilestone),
  get('/api/milestones/:id', getMilestone),
  patch('/api/milestones/:id', updateMilestone),
  remove('/api/milestones/:id', deleteMilestone, { presenter: deleted }),
  get('/api/milestones/:id/progress', getMilestoneProgress),
  post('/api/milestones/:id/work-items', addWorkItemsToMilestone),
  remove('/api/milestones/:id/work-items/:workItemId', removeWorkItemFromMilestone),
];
