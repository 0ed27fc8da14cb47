import { addWorkItemsToMilestone } from '../../services/milestones/add-work-items-to-milestone.ts';
import { createMilestone } from '../../services/milestones/create-milestone.ts';
import { deleteMilestone } from '../../services/milestones/delete-milestone.ts';
import { getMilestone } from '../../services/milestones/get-milestone.ts';
import { getMilestoneProgress } from '../../services/milestones/get-milestone-progress.ts';
import { listMilestones } from '../../services/milestones/list-milestones.ts';
import { removeWorkItemFromMilestone } from '../../services/milestones/remove-work-item-from-milestone.ts';
import { updateMilestone } from '../../services/milestones/update-milestone.ts';
import { deleted } from '../deleted.ts';
import { get, patch, post, remove } from '../route.ts';

export const milestoneRoutes = [
  get('/api/milestones', listMilestones),
  post('/api/milestones', createMilestone),
  get('/api/milestones/:id', getMilestone),
  patch('/api/milestones/:id', updateMilestone),
  remove('/api/milestones/:id', deleteMilestone, {
    renames: { id: 'milestoneId' },
    presenter: deleted,
  }),
  get('/api/milestones/:milestoneId/progress', getMilestoneProgress),
  post('/api/milestones/:milestoneId/work-items', addWorkItemsToMilestone),
  remove('/api/milestones/:milestoneId/work-items/:workItemId', removeWorkItemFromMilestone),
];
