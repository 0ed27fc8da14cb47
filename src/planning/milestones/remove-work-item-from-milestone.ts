import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { idOrTaskId } from '../work-items/id-or-task-id.ts';
import { requireWorkItem } from '../work-items/require-work-item.ts';
import { milestoneFailures } from './milestone-failures.ts';

export const removeWorkItemFromMilestone = defineOperation({
  name: 'removeWorkItemFromMilestone',
  summary: 'Remove a work item from a milestone. The work item stays.',
  permission: 'projects:write',
  formerNames: { milestoneId: 'id' },
  input: z.object({
    id: id().describe('ID of the milestone.'),
    workItemId: idOrTaskId().describe('ID or taskId.'),
  }),
  output: z.object({
    removed: z.literal(true),
    milestoneId: z.string().describe('ID of the milestone.'),
    workItemId: z.string().describe('ID of the removed work item.'),
  }),
  fails: ['MILESTONE_NOT_FOUND', 'WORK_ITEM_NOT_FOUND'],
  async handle(context, { id: milestoneId, workItemId: ref }) {
    const { db, fail } = context;
    const milestone = await db.milestone.findUnique({ where: { id: milestoneId } });
    if (!milestone) throw fail(milestoneFailures.notFound(milestoneId));
    const { id: workItemId, taskId } = await requireWorkItem(context, ref);
    const { count } = await db.milestoneWorkItem.deleteMany({ where: { milestoneId, workItemId } });
    if (count > 0) return { removed: true as const, milestoneId, workItemId };
    throw fail(milestoneFailures.hasNotWorkItem({ taskId, milestone: milestone.title }));
  },
});
