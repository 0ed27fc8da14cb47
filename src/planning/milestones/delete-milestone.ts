import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { milestoneFailures } from './milestone-failures.ts';

export const deleteMilestone = defineOperation({
  name: 'deleteMilestone',
  summary: 'Delete a milestone permanently. Its work items stay.',
  permission: 'projects:delete',
  formerNames: { milestoneId: 'id' },
  input: z.object({ id: id().describe('ID of the milestone.') }),
  output: z.object({
    deleted: z.literal(true),
    id: z.string().describe('ID of the deleted milestone.'),
    milestoneId: z.string().describe('ID of the deleted milestone.'),
  }),
  fails: ['MILESTONE_NOT_FOUND'],
  async handle({ db, fail }, { id }) {
    const { count } = await db.milestone.deleteMany({ where: { id } });
    if (count === 0) throw fail(milestoneFailures.notFound(id));
    return { deleted: true as const, id, milestoneId: id };
  },
});
