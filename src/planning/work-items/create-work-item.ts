import { z } from 'zod';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { invalidInput } from '../../kernel/invalid-input.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { idOrColumnOfBoard } from '../boards/id-or-area-column.ts';
import { isLeafType, workItemTypeSchema } from '../hierarchy/work-item-type.ts';
import { insertFailures, insertWorkItem } from './insert-work-item.ts';
import { workItemSchema } from './work-item.ts';
import { position, title, workItemFields } from './work-item-fields.ts';

export const createWorkItem = defineOperation({
  name: 'createWorkItem',
  summary: 'Create a work item of any type on a board.',
  permission: 'work-items:write',
  input: z.object({
    title: title(),
    type: workItemTypeSchema.describe('Group (epic, feature, story) or leaf (task, idea).'),
    boardId: id().describe('ID of the board.'),
    boardColumnId: idOrColumnOfBoard()
      .nullish()
      .describe(
        'ID, name or role of the column. Required for tasks and ideas, rejected for others.',
      ),
    position: position('at the end'),
    ...workItemFields,
    ...idempotencyFields,
  }),
  output: workItemSchema,
  fails: insertFailures,
  handle(context, input) {
    const { type, boardColumnId = null } = input;
    if (isLeafType(type) !== Boolean(boardColumnId)) {
      const message = isLeafType(type)
        ? 'Board column ID is required for task and idea work items'
        : `must be omitted: the type ${type} derives its column from its tasks`;
      throw context.fail(invalidInput([{ path: 'boardColumnId', message }]));
    }
    return insertWorkItem(context, { ...input, boardColumnId });
  },
});
