import { z } from 'zod';
import type { Milestone } from '../../db/generated/client.ts';
import { line, longText, moment } from '../../kernel/schemas.ts';
import { prioritySchema } from '../work-items/work-item.ts';
import type { MilestoneProgress } from './milestone-progress.ts';

export const milestoneStatusSchema = z
  .enum(['planned', 'in_progress', 'completed', 'on_hold', 'cancelled'])
  .meta({ id: 'MilestoneStatus', description: 'Where a milestone stands. Values may be added.' });

export const milestoneSchema = z
  .object({
    id: z.string(),
    organizationId: z.string(),
    workspaceId: z.string().describe('The same as organizationId, under its older name.'),
    projectId: z.string(),
    title: z.string(),
    description: z.string().nullable(),
    status: milestoneStatusSchema,
    priority: prioritySchema,
    targetDate: moment().nullable(),
    completedAt: moment().nullable().describe('Null unless it is completed.'),
    createdByUserId: z.string().nullable(),
    createdAt: moment(),
    updatedAt: moment(),
    totalItems: z
      .int()
      .describe('How many tasks and ideas are in it or below what is in it, each counted once.'),
    completedItems: z.int().describe('How many of them are in a column that counts as done.'),
    progress: z.int().describe('The share of them in percent; 0 when there are none.'),
  })
  .meta({ id: 'Milestone' });

export type ShownMilestone = z.output<typeof milestoneSchema>;

export const milestoneTitle = () =>
  line().describe('What is to be reached, 255 characters at most.');

/** What can be written besides the title; in an update, absent keeps and null clears. */
export const milestoneFields = {
  description: longText().nullish().describe('Markdown, 100,000 characters at most.'),
  priority: prioritySchema.optional().describe('How urgent it is; medium unless given.'),
  targetDate: moment().nullish().describe('When it should be reached.'),
};

/** A row with what the wire adds to it. */
export function showMilestone(
  row: Milestone,
  { total, completed, percentage }: MilestoneProgress,
): ShownMilestone {
  return {
    ...row,
    workspaceId: row.organizationId,
    totalItems: total,
    completedItems: completed,
    progress: percentage,
  };
}
