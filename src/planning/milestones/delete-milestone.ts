import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { milestoneFailures } from './milestone-failures.ts';

export const deleteMilestone = defineOperation({
  name: 'deleteMilestone',
  summary: 'Delete a milestone for good. The work items in it stay as they are.',
  permission: 'projects:delete',
  input: z.object({ milestoneId: id().describe('The milestone to delete.') }),
  output: z.object({ deleted: z.literal(true), milestoneId: z.string() }),
  fails: ['MILESTONE_NOT_FOUND'],
  async handle({ db, fail }, { milestoneId }) {
    const { count } = await db.milestone.deleteMany({ where: { id: milestoneId } });
    if (count === 0) throw fail(milestoneFailures.notFound(milestoneId));
    return { deleted: true as const, milestoneId };
  },
});
