import { z } from 'zod';
import { defineUpdate } from '../../kernel/define-update.ts';
import { idOrColumnOfBoard } from '../boards/id-or-area-column.ts';
import { workItemTypeSchema } from '../hierarchy/work-item-type.ts';
import { changeFailures, changeWorkItem } from './change-work-item.ts';
import { changedFieldsSince } from './changed-fields-since.ts';
import { idOrTaskId } from './id-or-task-id.ts';
import { prioritySchema, workItemSchema } from './work-item.ts';
import { metadata, title, workItemFields } from './work-item-fields.ts';

const COLUMN = 'ID, name or role of a column to move to the top of; tasks and ideas only.';

/** The column as tools publish it, without null, which moves nothing. */
export const otherColumn = idOrColumnOfBoard().optional().describe(COLUMN);

export const updateWorkItem = defineUpdate({
  name: 'updateWorkItem',
  summary: 'Update a work item. Omitted fields keep their values; null clears.',
  permission: 'work-items:write',
  target: ['id'],
  input: z.object({
    id: idOrTaskId().describe('ID or taskId.'),
    title: title().optional(),
    type: workItemTypeSchema
      .optional()
      .describe('New type. A group that becomes a leaf goes to the backlog.'),
    // Null, because the answer for a group has it and may be sent back.
    boardColumnId: idOrColumnOfBoard().nullish().describe(COLUMN),
    ...workItemFields,
    priority: prioritySchema.optional().describe('Urgency.'),
    metadata: metadata().optional().describe('Custom data; keeps other keys.'),
    tagIds: workItemFields.tagIds.describe('All tags, by ID or name; replaces the list.'),
  }),
  output: workItemSchema,
  fails: changeFailures,
  changesSince: changedFieldsSince,
  handle: (context, { id: ref, ...change }) => changeWorkItem(context, ref, change),
});
