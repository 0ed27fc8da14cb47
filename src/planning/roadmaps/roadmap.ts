import { z } from 'zod';
import { moment } from '../../kernel/schemas.ts';
import { workItemSchema } from '../work-items/work-item.ts';

const { id, taskId, title, type, priority, assignee, boardColumnId, columnName } =
  workItemSchema.shape;

const roadmapItemSchema = z
  .object({
    id,
    taskId,
    title,
    type,
    priority,
    assignee,
    boardColumnId,
    columnName,
    startDate: moment()
      .nullable()
      .describe('When work on it, or on the first below it, began; null when it has not.'),
    endDate: moment()
      .nullable()
      .describe('When it, or the last below it that is, was last done; null when none is.'),
    get children(): z.ZodArray<typeof roadmapItemSchema> {
      return z.array(roadmapItemSchema);
    },
  })
  .meta({ id: 'RoadmapItem' });

export type RoadmapItem = z.output<typeof roadmapItemSchema>;

export const MAX_ROADMAP_ITEMS = 2_000;

export const roadmapSchema = z
  .object({
    projectId: z.string(),
    epics: z.array(roadmapItemSchema).describe('Oldest first, with what is below them.'),
    truncated: z.boolean().describe('Whether there is more than is shown; epics are shown first.'),
  })
  .meta({ id: 'Roadmap' });

export type Roadmap = z.output<typeof roadmapSchema>;
