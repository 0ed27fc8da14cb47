import { z } from 'zod';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { boardFailures } from '../boards/board-failures.ts';
import { findBacklog } from '../work-items/find-backlog.ts';
import { insertFailures, insertWorkItem } from '../work-items/insert-work-item.ts';
import { workItemSchema } from '../work-items/work-item.ts';
import { title, workItemFields } from '../work-items/work-item-fields.ts';

const { projectId, description, tagIds, assignee } = workItemFields;

export const createIdea = defineOperation({
  name: 'createIdea',
  summary: 'Create an idea in the backlog of the default board.',
  permission: 'work-items:write',
  input: z.object({
    title: title(),
    projectId,
    description,
    tagIds,
    assignee,
    ...idempotencyFields,
  }),
  output: workItemSchema,
  fails: [...insertFailures, 'NO_DEFAULT_BOARD'],
  async handle(context, input) {
    const { db, fail } = context;
    const board = await db.board.findFirst({ where: { isDefault: true } });
    if (!board) throw fail(boardFailures.noDefault());
    const boardId = board.id;
    const boardColumnId = await findBacklog(context, boardId);
    return insertWorkItem(context, { ...input, type: 'idea', boardId, boardColumnId });
  },
});
