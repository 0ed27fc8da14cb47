import { z } from 'zod';
import { moment } from '../../kernel/schemas.ts';
import { workItemTypeSchema } from '../hierarchy/work-item-type.ts';
import { prioritySchema, workItemSchema } from '../work-items/work-item.ts';

const { id, taskId, title, assignee, boardColumnId, columnName } = workItemSchema.shape;

export const roadmapItemSchema = z
  .object({
    id,
    taskId: taskId.describe('Task ID, such as A-T-37.'),
    title: title.describe('Title in one line.'),
    type: workItemTypeSchema.describe('Epics are the roots of the tree.'),
    priority: prioritySchema.describe('Urgency of the work item.'),
    assignee: assignee.describe('Free text. Null if unassigned.'),
    boardColumnId,
    columnName: columnName.describe('Column, for groups derived from their tasks. Empty without.'),
    startDate: moment()
      .nullable()
      .describe('First move of the item or its tasks to an in_progress column. Null without one.'),
    endDate: moment()
      .nullable()
      .describe('Last move of the item or its tasks to a done column. Null without one.'),
    get children(): z.ZodArray<typeof roadmapItemSchema> {
      return z.array(roadmapItemSchema).describe('Direct children, oldest first.');
    },
  })
  .meta({ id: 'RoadmapItem', description: 'Work item on a roadmap.' });

export type RoadmapItem = z.output<typeof roadmapItemSchema>;

export const MAX_ROADMAP_ITEMS = 2_000;

export const roadmapSchema = z
  .object({
    projectId: z.string().describe('ID of the project.'),
    epics: z.array(roadmapItemSchema).describe('Epics, oldest first, with up to three levels.'),
    isTruncated: z.boolean().describe('Whether the limit cut off items. Epics take precedence.'),
  })
  .meta({ id: 'Roadmap', description: 'Epics of a project with their work items and dates.' });

export type Roadmap = z.output<typeof roadmapSchema>;
