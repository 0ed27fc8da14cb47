import { z } from 'zod';
import type { Milestone } from '../../db/generated/client.ts';
import { describedEnum } from '../../kernel/described-enum.ts';
import { day, line, longText, moment } from '../../kernel/schemas.ts';
import { prioritySchema } from '../work-items/work-item.ts';
import type { MilestoneProgress } from './milestone-progress.ts';

export const milestoneStatusSchema = describedEnum({
  id: 'MilestoneStatus',
  description: 'State of a milestone. Values may be added.',
  values: {
    planned: 'Not started.',
    in_progress: 'Work goes on.',
    completed: 'Reached. It has the time of completion.',
    on_hold: 'Paused.',
    cancelled: 'Given up.',
  },
});

export const milestoneSchema = z
  .object({
    id: z.string(),
    organizationId: z.string(),
    workspaceId: z.string().describe('Former name of organizationId.'),
    projectId: z.string().describe('ID of the project.'),
    title: z.string().describe('Goal in one line of at most 255 characters.'),
    description: z.string().nullable().describe('Markdown.'),
    status: milestoneStatusSchema.describe('Changes only by updates, not by progress.'),
    priority: prioritySchema.describe('Urgency of the milestone.'),
    targetDate: moment().nullable().describe('Planned completion.'),
    completedAt: moment().nullable().describe('Time of completion. Null in other states.'),
    createdByUserId: z.string().nullable().describe('User ID of the creator.'),
    createdAt: moment().describe('Creation time.'),
    updatedAt: moment().describe('Time of the last update.'),
    workItemCount: z
      .int()
      .describe('Number of tasks and ideas in the milestone or below its groups, each once.'),
    completedWorkItemCount: z.int().describe('Number of these tasks and ideas in a done column.'),
    totalItems: z.int().describe('Former name of workItemCount.'),
    completedItems: z.int().describe('Former name of completedWorkItemCount.'),
    progress: z.int().describe('Share of done tasks and ideas in percent, 0 to 100.'),
  })
  .meta({ id: 'Milestone', description: 'Goal of a project with its work items.' });

export type ShownMilestone = z.output<typeof milestoneSchema>;

export const milestoneTitle = () => line().describe('Goal in one line of at most 255 characters.');

/** The writable fields besides the title. An update keeps omitted fields; null clears them. */
export const milestoneFields = {
  description: longText().nullish().describe('Markdown, up to 100,000 characters.'),
  priority: prioritySchema.optional().describe('Urgency. Default: `medium`.'),
  targetDate: day().nullish().describe('Planned last day.'),
};

/** Converts a row and its progress to the output. */
export function showMilestone(
  row: Milestone,
  { total, completed, percentage }: MilestoneProgress,
): ShownMilestone {
  return {
    ...row,
    workspaceId: row.organizationId,
    workItemCount: total,
    completedWorkItemCount: completed,
    totalItems: total,
    completedItems: completed,
    progress: percentage,
  };
}
