import { z } from 'zod';
import type { OperationContext } from '../../kernel/context.ts';
import { cursorSchema } from '../../kernel/cursor.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { mayRead } from '../../kernel/written-answer.ts';
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
  summary: 'Read one milestone with its progress and its work items, 200 at a time.',
  permission: 'projects:read',
  formerNames: { milestoneId: 'id' },
  input: z.object({
    id: id().describe('ID of the milestone.'),
    after: cursorSchema.nullish().describe('Work items after this cursor.'),
  }),
  output: milestoneSchema
    .extend({
      workItems: z
        .array(milestoneItemSchema)
        .nullable()
        .describe('Oldest first, at most 200. Null without the permission `work-items:read`.'),
      nextCursor: z
        .string()
        .nullable()
        .describe('Pass as `after` for the next work items. Null if there are no more.'),
    })
    .meta({ id: 'MilestoneDetail', description: 'Milestone with its work items.' }),
  fails: ['MILESTONE_NOT_FOUND'],
  async handle(context, { id, after }, { linked: wantsItems = true }) {
    const [milestones, part] = await Promise.all([
      loadMilestones(context, { where: { id } }),
      wantsItems ? loadItems(context, id, after) : null,
    ]);
    const [milestone] = milestones.items;
    if (!milestone) throw context.fail(milestoneFailures.notFound(id));
    return { ...milestone, workItems: part?.items ?? null, nextCursor: part?.nextCursor ?? null };
  },
});

async function loadItems(
  context: OperationContext,
  milestoneId: string,
  after: string | null | undefined,
) {
  if (!mayRead(workItemsOfMilestones.permission, context.caller)) return null;
  const pages = await workItemsOfMilestones.loadMany(context, [milestoneId], {
    limit: MAX_ITEMS,
    after,
    direction: 'asc',
    total: false,
    parts: ['status'],
  });
  const { items = [], nextCursor = null } = pages.get(milestoneId) ?? {};
  const shown = items.map(({ columnName = '', columnIsDone = false, ...item }) => ({
    ...item,
    boardColumnName: columnName,
    isDone: columnIsDone,
  }));
  return { items: shown, nextCursor };
}
