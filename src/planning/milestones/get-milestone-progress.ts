import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { milestoneFailures } from './milestone-failures.ts';
import { loadMilestoneProgress } from './milestone-progress.ts';

export const getMilestoneProgress = defineOperation({
  name: 'getMilestoneProgress',
  summary:
    'Count the tasks and ideas of a milestone, in total and done. Groups count by the tasks below ' +
    'them, each task once.',
  permission: 'projects:read',
  formerNames: { milestoneId: 'id' },
  input: z.object({ id: id().describe('ID of the milestone.') }),
  output: z.object({
    total: z.int().describe('Number of tasks and ideas, each counted once.'),
    completed: z.int().describe('Number of these tasks and ideas in a done column.'),
    percentage: z.int().describe('Share of done ones, 0 to 100. 0 for an empty milestone.'),
  }),
  fails: ['MILESTONE_NOT_FOUND'],
  async handle({ db, fail }, { id }) {
    const [milestone, progressOf] = await Promise.all([
      db.milestone.findUnique({ where: { id } }),
      loadMilestoneProgress(db, [id]),
    ]);
    if (!milestone) throw fail(milestoneFailures.notFound(id));
    return progressOf(id);
  },
});
