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
    'Add work items to a milestone, atomically. An epic, feature or story counts by the tasks ' +
    'below it. Takes no idempotency key: items that are in the milestone stay in it once.',
  permission: 'projects:write',
  formerNames: { milestoneId: 'id' },
  input: z.object({
    id: id().describe('ID of the milestone.'),
    workItemIds: z
      .array(idOrTaskId())
      .min(1, 'workItemIds is required')
      .max(MAX_LINKED)
      .describe(`IDs or taskIds, at most ${MAX_LINKED}.`),
  }),
  output: z.object({
    milestoneId: z.string().describe('ID of the milestone.'),
    linkedCount: z.int().describe('Number of added work items, without those already in it.'),
  }),
  fails: ['MILESTONE_NOT_FOUND', 'WORK_ITEM_NOT_FOUND'],
  handle(context, { id: milestoneId, workItemIds }) {
    return inTransaction(context, async (inner) => {
      const milestone = await inner.db.milestone.findUnique({ where: { id: milestoneId } });
      if (!milestone) throw context.fail(milestoneFailures.notFound(milestoneId));
      return { milestoneId, ...(await linkWorkItems(inner, milestoneId, workItemIds)) };
    });
  },
});
