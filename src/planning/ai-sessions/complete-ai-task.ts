import { z } from 'zod';
import type { OperationContext } from '../../kernel/context.ts';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { requirePermission } from '../../kernel/require-permission.ts';
import { line, longText } from '../../kernel/schemas.ts';
import { idOrAreaColumn } from '../boards/id-or-area-column.ts';
import { idOrTaskId } from '../work-items/id-or-task-id.ts';
import { moveFailures } from '../work-items/move-items.ts';
import { moveWithLeaves } from '../work-items/move-with-leaves.ts';
import { requireMember } from '../work-items/require-references.ts';
import { requireWorkItem } from '../work-items/require-work-item.ts';
import { workItemFields } from '../work-items/work-item-fields.ts';
import { aiSessionFields, aiSessionSchema, tokens } from './ai-session.ts';
import { insertAiSession } from './insert-ai-session.ts';

const { codingAgent, aiModel, requestedByUserId } = workItemFields;

export const completeAiTask = defineOperation({
  name: 'completeAiTask',
  summary:
    'Hand a work item over for review: move it to the top of a column and record the AI session ' +
    'that it took, both or neither. Needs the permission work-items:write as well.',
  permission: 'ai-sessions:write',
  input: z.object({
    workItemId: idOrTaskId().describe('Its id or its taskId, such as A-T-37.'),
    reviewColumnId: idOrAreaColumn().describe('Where it goes; of a group, what is below it.'),
    ...aiSessionFields,
    inputTokens: tokens().nullish().describe('Goes with outputTokens; without those of a cache.'),
    outputTokens: tokens()
      .nullish()
      .describe('Unless both are given, 80 % of totalTokens count as input.'),
    userActions: longText().nullish().describe('Markdown: what people have to do.'),
    taskId: line().nullish().describe('Kept with the session.'),
    codingAgent,
    aiModel,
    requestedByUserId,
    ...idempotencyFields,
  }),
  output: z.object({
    completed: z.literal(true),
    workItemId: z.string(),
    movedTo: z.string().describe('The name of the column.'),
    aiSession: aiSessionSchema,
  }),
  fails: [...moveFailures, 'MEMBER_NOT_FOUND'],
  handle(context, { workItemId: ref, reviewColumnId, userActions, taskId, ...input }) {
    requirePermission(context, 'work-items:write');
    return inTransaction(context, async (inner) => {
      const item = await requireWorkItem(inner, ref);
      const { codingAgent, aiModel, ...used } = input;
      await requireMember(inner, used.requestedByUserId);
      await noteAgent(inner, item.id, { codingAgent, aiModel, ...used });
      const { isEstimated, ...counts } = splitTokens(used);
      const metadata = {
        ...(isEstimated && { tokenSplitEstimated: true }),
        ...(codingAgent && { codingAgent }),
        ...(taskId && { taskId }),
      };
      const aiSession = await insertAiSession(
        inner,
        { ...used, ...counts, metadata },
        { workItemId: item.id, ...(userActions && { itemMetadata: { userActions } }) },
      );
      const { column } = await moveWithLeaves(inner, item, {
        boardColumnId: reviewColumnId,
        place: 'top',
        setAiProcessing: false,
      });
      return { completed: true as const, workItemId: item.id, movedTo: column.name, aiSession };
    });
  },
});

type Agent = {
  codingAgent?: 'codex' | 'claude-code' | 'opencode' | null;
  aiModel?: string | null;
  requestedByUserId?: string | null;
};

/** What is not said stays as it is. */
async function noteAgent(
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

/** Most of what an agent uses is what it reads. */
function splitTokens({ totalTokens, inputTokens, outputTokens }: Counts) {
  if (typeof inputTokens === 'number' && typeof outputTokens === 'number') {
    return { inputTokens, outputTokens, isEstimated: false };
  }
  const estimated = Math.round((totalTokens * 4) / 5);
  return { inputTokens: estimated, outputTokens: totalTokens - estimated, isEstimated: true };
}
