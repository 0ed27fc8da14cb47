import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { idOrTaskId } from '../work-items/id-or-task-id.ts';
import { requireWorkItem } from '../work-items/require-work-item.ts';
import { milestoneFailures } from './milestone-failures.ts';

export const removeWorkItemFromMilestone = defineOperation({
  name: 'removeWorkItemFromMilestone',
  summary: 'Take a work item out of a milestone. The item itself stays as it is.',
  permission: 'projects:write',
  input: z.object({
    milestoneId: id().describe('The milestone.'),
    workItemId: idOrTaskId().describe('Its id or its taskId, such as A-T-37.'),
  }),
  output: z.object({
    removed: z.literal(true),
    milestoneId: z.string(),
    workItemId: z.string(),
  }),
  fails: ['MILESTONE_NOT_FOUND', 'WORK_ITEM_NOT_FOUND'],
  async handle(context, { milestoneId, workItemId: ref }) {
    const { db, fail } = context;
    const milestone = await db.milestone.findUnique({ where: { id: milestoneId } });
    if (!milestone) throw fail(milestoneFailures.notFound(milestoneId));
    const { id: workItemId, taskId } = await requireWorkItem(context, ref);
    const { count } = await db.milestoneWorkItem.deleteMany({ where: { milestoneId, workItemId } });
    if (count > 0) return { removed: true as const, milestoneId, workItemId };
    throw fail(milestoneFailures.hasNotWorkItem({ taskId, milestone: milestone.title }));
  },
});
