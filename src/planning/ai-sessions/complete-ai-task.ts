import { z } from 'zod';
import type { OperationContext } from '../../kernel/context.ts';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { requirePermission } from '../../kernel/require-permission.ts';
import { line, longText } from '../../kernel/schemas.ts';
import { idOrColumnOfBoard } from '../boards/id-or-area-column.ts';
import { idOrTaskId } from '../work-items/id-or-task-id.ts';
import { moveFailures } from '../work-items/move-items.ts';
import { moveWithLeaves } from '../work-items/move-with-leaves.ts';
import { requireMember } from '../work-items/require-references.ts';
import { requireWorkItem } from '../work-items/require-work-item.ts';
import type { CodingAgent } from '../work-items/work-item.ts';
import { workItemFields } from '../work-items/work-item-fields.ts';
import { aiSessionFields, aiSessionSchema, tokens } from './ai-session.ts';
import { insertAiSession } from './insert-ai-session.ts';

const { codingAgent, aiModel, requestedByUserId } = workItemFields;

const output = z.object({
  completed: z.literal(true),
  workItemId: z.string().describe('ID of the moved work item.'),
  movedTo: z.string().describe('Name of the target column.'),
  aiSession: aiSessionSchema.describe('Recorded AI session.'),
});

export const completeAiTask = defineOperation({
  name: 'completeAiTask',
  summary:
    'Move a work item to the top of a review column and record its AI session, atomically. Also ' +
    'requires the permission `work-items:write`.',
  permission: 'ai-sessions:write',
  formerNames: { workItemId: 'id' },
  input: z.object({
    id: idOrTaskId().describe('ID or taskId.'),
    reviewColumnId: idOrColumnOfBoard().describe('Target column. Of a group, its tasks move.'),
    ...aiSessionFields,
    inputTokens: tokens().nullish().describe('Requires outputTokens. Excludes cached tokens.'),
    outputTokens: tokens()
      .nullish()
      .describe('Without both counts, 80 % of totalTokens are input.'),
    userActions: longText().nullish().describe('Remaining actions of users in Markdown.'),
    taskId: line().nullish().describe('Stored in metadata.'),
    codingAgent,
    aiModel,
    requestedByUserId,
    ...idempotencyFields,
  }),
  output,
  loads: output.extend({ movedIds: z.array(z.string()).optional() }),
  fails: [...moveFailures, 'MEMBER_NOT_FOUND'],
  handle(context, { id: ref, reviewColumnId, userActions, taskId, ...input }) {
    requirePermission(context, 'work-items:write');
    return inTransaction(context, async (inner) => {
      const item = await requireWorkItem(inner, ref);
      const { codingAgent, aiModel, ...session } = input;
      await requireMember(inner, session.requestedByUserId);
      await updateAgent(inner, item.id, { codingAgent, aiModel, ...session });
      const { isEstimated, ...counts } = splitTokens(session);
      const metadata = {
        ...(isEstimated && { tokenSplitEstimated: true }),
        ...(codingAgent && { codingAgent }),
        ...(taskId && { taskId }),
      };
      const aiSession = await insertAiSession(
        inner,
        { ...session, ...counts, metadata },
        { workItemId: item.id, ...(userActions && { itemMetadata: { userActions } }) },
      );
      const { column, movedIds } = await moveWithLeaves(inner, item, {
        boardColumnId: reviewColumnId,
        path: 'reviewColumnId',
        place: 'top',
        setAiProcessing: false,
      });
      const movedTo = column.name;
      return { completed: true as const, workItemId: item.id, movedTo, aiSession, movedIds };
    });
  },
});

type Agent = {
  codingAgent?: CodingAgent | null;
  aiModel?: string | null;
  requestedByUserId?: string | null;
};

/** Omitted and null fields keep their values. */
async function updateAgent(
  { db }: OperationContext,
  id: string,
  { codingAgent, aiModel, requestedByUserId }: Agent,
): Promise<void> {
  const data = {
    codingAgent: codingAgent ?? undefined,
    aiModel: aiModel ?? undefined,
    requestedByUserId: requestedByUserId ?? undefined,
  };
  await db.workItem.updateMany({ where: { id }, data });
}

type Counts = { totalTokens: number; inputTokens?: number | null; outputTokens?: number | null };

/** Estimates the split without both counts. Most tokens of an agent are input. */
function splitTokens({ totalTokens, inputTokens, outputTokens }: Counts) {
  if (typeof inputTokens === 'number' && typeof outputTokens === 'number') {
    return { inputTokens, outputTokens, isEstimated: false };
  }
  const estimated = Math.round((totalTokens * 4) / 5);
  return { inputTokens: estimated, outputTokens: totalTokens - estimated, isEstimated: true };
}
