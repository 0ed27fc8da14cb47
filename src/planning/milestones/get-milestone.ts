import { z } from 'zod';
import type { OperationContext } from '../../kernel/context.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { workItemSchema } from '../work-items/work-item.ts';
import { workItemsOfMilestones } from '../work-items/work-items-of.ts';
import { loadMilestones } from './load-milestones.ts';
import { milestoneSchema } from './milestone.ts';
import { milestoneFailures } from './milestone-failures.ts';

const MAX_ITEMS = 200;

const milestoneItemSchema = workItemSchema
  .pick({
    id: true,
    taskId: true,
    title: true,
    type: true,
    priority: true,
    boardColumnId: true,
    assignee: true,
  })
  .extend({
    boardColumnName: workItemSchema.shape.columnName,
    isDone: z.boolean().describe('Whether its column is a done column.'),
  })
  .meta({ id: 'MilestoneItem', description: 'Work item of a milestone.' });

export const getMilestone = defineOperation({
  name: 'getMilestone',
  summary: 'Read one milestone with its progress and its work items.',
  permission: 'projects:read',
  input: z.object({ id: id().describe('ID of the milestone.') }),
  output: milestoneSchema
    .extend({
      workItems: z
        .array(milestoneItemSchema)
        .nullable()
        .describe('Oldest first, at most 200. Null without the permission `work-items:read`.'),
    })
    .meta({ id: 'MilestoneDetail', description: 'Milestone with its work items.' }),
  fails: ['MILESTONE_NOT_FOUND'],
  async handle(context, { id }, { linked: wantsItems = true }) {
    const [milestones, workItems] = await Promise.all([
      loadMilestones(context, { where: { id } }),
      wantsItems ? loadItems(context, id) : null,
    ]);
    const [milestone] = milestones.items;
    if (!milestone) throw context.fail(milestoneFailures.notFound(id));
    return { ...milestone, workItems };
  },
});

async function loadItems(context: OperationContext, milestoneId: string) {
  if (!context.caller.permissions.has(workItemsOfMilestones.permission)) return null;
  const pages = await workItemsOfMilestones.loadMany(context, [milestoneId], {
    limit: MAX_ITEMS,
    direction: 'asc',
    total: false,
    parts: ['status'],
  });
  return (
    pages.get(milestoneId)?.items.map(({ columnName = '', columnIsDone = false, ...item }) => ({
      ...item,
      boardColumnName: columnName,
      isDone: columnIsDone,
    })) ?? []
  );
}
