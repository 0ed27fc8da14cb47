import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { milestoneFailures } from './milestone-failures.ts';
import { loadMilestoneProgress } from './milestone-progress.ts';

export const getMilestoneProgress = defineOperation({
  name: 'getMilestoneProgress',
  summary:
    'Say how many tasks and ideas a milestone comes to, and how many of them are done. What ' +
    'groups others stands for those below it; each counts once.',
  permission: 'projects:read',
  input: z.object({ milestoneId: id().describe('The id of the milestone.') }),
  output: z.object({
    total: z.int(),
    completed: z.int(),
    percentage: z.int().describe('0 to 100; 0 when there is nothing in it.'),
  }),
  fails: ['MILESTONE_NOT_FOUND'],
  async handle({ db, fail }, { milestoneId }) {
    const [milestone, progressOf] = await Promise.all([
      db.milestone.findUnique({ where: { id: milestoneId } }),
      loadMilestoneProgress(db, [milestoneId]),
    ]);
    if (!milestone) throw fail(milestoneFailures.notFound(milestoneId));
    return progressOf(milestoneId);
  },
});
