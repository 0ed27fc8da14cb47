import { z } from 'zod';
import { defineTool, reads } from '../../mcp/tool.ts';
import { listWorkItemEvents } from './list-work-item-events.ts';
import { eventTypeSchema, workItemEventSchema } from './work-item-event.ts';

const slimEvent = workItemEventSchema.omit({
  organizationId: true,
  workItemId: true,
  triggeredByUserImage: true,
  triggeredByUserEmail: true,
});

export const eventTools = [
  defineTool({
    name: 'get_work_item_events',
    title: 'Read the history of a work item',
    operation: listWorkItemEvents,
    input: listWorkItemEvents.input.pick({ workItemId: true }).extend({
      eventType: eventTypeSchema.nullish(),
      limit: z.int().min(1).max(200).default(50),
    }),
    output: z.object({
      workItemId: z.string(),
      taskId: z.string(),
      title: z.string(),
      totalEvents: z.int(),
      events: z.array(slimEvent),
    }),
    present: ({ workItem, total, items }) => ({
      workItemId: workItem.id,
      taskId: workItem.taskId,
      title: workItem.title,
      totalEvents: total ?? 0,
      events: items.map(
        ({ organizationId, workItemId, triggeredByUserImage, triggeredByUserEmail, ...event }) =>
          event,
      ),
    }),
    hints: reads,
  }),
];
