import { z } from 'zod';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrTaskId } from '../work-items/id-or-task-id.ts';
import { requireWorkItem } from '../work-items/require-work-item.ts';
import { aiSessionFields, aiSessionSchema, recordFields, tokens } from './ai-session.ts';
import { insertAiSession } from './insert-ai-session.ts';

export const recordAiSession = defineOperation({
  name: 'recordAiSession',
  summary:
    'Record what a use of a model on a work item took. The cost follows from the list price of ' +
    'the model; no agent counts as being at work on the item then.',
  permission: 'ai-sessions:write',
  input: z.object({
    workItemId: idOrTaskId().describe('Its id or its taskId, such as A-T-37.'),
    ...aiSessionFields,
    inputTokens: tokens().describe('Without those of a cache.'),
    outputTokens: tokens().describe('What came out.'),
    ...recordFields,
    ...idempotencyFields,
  }),
  output: aiSessionSchema,
  fails: ['WORK_ITEM_NOT_FOUND'],
  handle(context, { workItemId: ref, ...session }) {
    return inTransaction(context, async (inner) => {
      const { id: workItemId } = await requireWorkItem(inner, ref);
      return insertAiSession(inner, session, { workItemId });
    });
  },
});
