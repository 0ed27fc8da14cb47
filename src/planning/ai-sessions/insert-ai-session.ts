import { Prisma } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { agentOfKey } from '../work-items/agent-of-key.ts';
import { recordEvents } from '../work-items/record-events.ts';
import { type ShownAiSession, showAiSession } from './ai-session.ts';
import { estimateCost } from './estimate-cost.ts';
import { inferProvider } from './infer-provider.ts';

type NewAiSession = {
  model: string;
  provider?: string | null;
  inputTokens: number;
  outputTokens: number;
  totalTokens: number;
  cacheReadInputTokens?: number | null;
  cacheCreationInputTokens?: number | null;
  estimatedCost?: number | null;
  durationMs?: number | null;
  sessionType: string;
  metadata?: Record<string, unknown>;
  /** Who asked for the work; the caller unless given. */
  requestedByUserId?: string | null;
};

type OfWorkItem = {
  workItemId: string;
  /** What the item is to remember besides. */
  itemMetadata?: Record<string, unknown>;
};

const sources = { api: 'web', mcp: 'mcp' } as const;

/**
 * Keeps what a use of a model took, tells the item's history of it, and says on the item which
 * model it was and that no agent is at work any more. Part of a transaction of its caller.
 */
export async function insertAiSession(
  context: OperationContext,
  session: NewAiSession,
  { workItemId, itemMetadata }: OfWorkItem,
): Promise<ShownAiSession> {
  const { caller, channel, db } = context;
  const { requestedByUserId, estimatedCost, ...fields } = session;
  const { cacheReadInputTokens, cacheCreationInputTokens, ...others } = fields;
  const counts = {
    cacheReadInputTokens: cacheReadInputTokens ?? 0,
    cacheCreationInputTokens: cacheCreationInputTokens ?? 0,
  };
  const provider = inferProvider(session.model, session.provider);
  const marks = {
    aiProvider: provider,
    aiModel: session.model,
    agentOfKey: agentOfKey(caller) ?? provider,
  };
  await markItem(context, workItemId, { ...itemMetadata, ...marks });
  const row = await db.aiSession.create({
    data: {
      ...others,
      ...counts,
      organizationId: caller.organizationId,
      workItemId,
      provider,
      estimatedCost: estimateCost({ ...others, ...counts, estimatedCost }),
      metadata: {
        ...session.metadata,
        source: sources[channel],
        requestedByUserId: requestedByUserId ?? caller.user.id,
      } as Prisma.InputJsonObject,
    },
  });
  const shown = showAiSession(row);
  await recordEvents(context, [{ workItemId, eventType: 'ai_session', ...told(shown) }]);
  return shown;
}

function told({ id: aiSessionId, model, totalTokens, estimatedCost }: ShownAiSession) {
  return { newValue: model, metadata: { aiSessionId, totalTokens, estimatedCost } };
}

/** One statement, so that whatever others write into the metadata meanwhile stays. */
async function markItem(
  { db, now }: OperationContext,
  workItemId: string,
  metadata: object,
): Promise<void> {
  await db.$rows(
    (organizationId) => Prisma.sql`
      UPDATE "workItems" SET
        "metadata" = "metadata" || ${JSON.stringify(metadata)}::jsonb,
        "isAiProcessing" = false,
        "updatedAt" = ${now()}::timestamptz
      WHERE "organizationId" = ${organizationId} AND "id" = ${workItemId}::uuid`,
  );
}
