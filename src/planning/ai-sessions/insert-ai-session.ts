import { Prisma } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { laterVersion } from '../../kernel/expected-version.ts';
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
  /** User ID of the requester; the caller by default. */
  requestedByUserId?: string | null;
};

type OfWorkItem = {
  workItemId: string;
  /** Further metadata to merge into the work item. */
  itemMetadata?: Record<string, unknown>;
};

const sources = { api: 'web', mcp: 'mcp' } as const;

/**
 * Inserts the session and its history event, writes the model to the metadata of the work item and
 * clears `isAiProcessing`. Runs in the transaction of its caller.
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
  await recordEvents(context, [{ workItemId, eventType: 'ai_session', ...toEvent(shown) }]);
  return shown;
}

function toEvent({ id: aiSessionId, model, totalTokens, estimatedCost }: ShownAiSession) {
  return { newValue: model, metadata: { aiSessionId, totalTokens, estimatedCost } };
}

/** Merges the metadata in one statement, so that concurrent writes to other keys stay. */
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
        "updatedAt" = ${laterVersion('workItems', now())}
      WHERE "organizationId" = ${organizationId} AND "id" = ${workItemId}::uuid`,
  );
}
