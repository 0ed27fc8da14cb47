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
    'Record the use of an AI model on a work item. The cost is computed from the list price of the ' +
    'model. Clears isAiProcessing of the work item.',
  permission: 'ai-sessions:write',
  input: z.object({
    workItemId: idOrTaskId().describe('ID or taskId.'),
    ...aiSessionFields,
    inputTokens: tokens().describe('Excludes cached tokens.'),
    outputTokens: tokens().describe('At most 2,147,483,647.'),
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
