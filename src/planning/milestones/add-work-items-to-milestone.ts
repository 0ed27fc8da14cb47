import { z } from 'zod';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { idOrTaskId } from '../work-items/id-or-task-id.ts';
import { linkWorkItems, MAX_LINKED } from './link-work-items.ts';
import { milestoneFailures } from './milestone-failures.ts';

export const addWorkItemsToMilestone = defineOperation({
  name: 'addWorkItemsToMilestone',
  summary:
    'Put work items into a milestone, all of them or none. An epic, feature or story stands for ' +
    'the tasks below it.',
  permission: 'projects:write',
  input: z.object({
    milestoneId: id().describe('The milestone.'),
    workItemIds: z
      .array(idOrTaskId())
      .min(1, 'workItemIds is required')
      .max(MAX_LINKED)
      .describe(`Ids or taskIds, ${MAX_LINKED} at most.`),
  }),
  output: z.object({
    milestoneId: z.string(),
    linkedCount: z.int().describe('How many of them were not in it before.'),
  }),
  fails: ['MILESTONE_NOT_FOUND', 'WORK_ITEM_NOT_FOUND'],
  handle(context, { milestoneId, workItemIds }) {
    return inTransaction(context, async (inner) => {
      const milestone = await inner.db.milestone.findUnique({ where: { id: milestoneId } });
      if (!milestone) throw context.fail(milestoneFailures.notFound(milestoneId));
      return { milestoneId, linkedCount: await linkWorkItems(inner, milestoneId, workItemIds) };
    });
  },
});
