import { z } from 'zod';
import type { AiSession } from '../../db/generated/client.ts';
import { moment } from '../../kernel/schemas.ts';
import { metadataSchema } from '../work-items/work-item.ts';

export const aiSessionSchema = z
  .object({
    id: z.string(),
    organizationId: z.string(),
    workItemId: z.string(),
    agentJobId: z.null().describe('Always null: sessions are recorded by clients.'),
    model: z.string(),
    provider: z.string().describe('Whose model it is, such as anthropic.'),
    inputTokens: z.int(),
    outputTokens: z.int(),
    cacheReadInputTokens: z.int(),
    cacheCreationInputTokens: z.int(),
    totalTokens: z.int(),
    estimatedCost: z.string().describe('US dollars with six decimals, such as "0.052500".'),
    durationMs: z.int().nullable().describe('Milliseconds; null where it was not said.'),
    sessionType: z.string(),
    metadata: metadataSchema,
    createdAt: moment(),
  })
  .meta({ id: 'AiSession' });

export type ShownAiSession = z.output<typeof aiSessionSchema>;

/** A row as the wire shows it: money is a text, as no number holds every cent. */
export function showAiSession({ estimatedCost, metadata, ...row }: AiSession): ShownAiSession {
  return {
    ...row,
    agentJobId: null,
    estimatedCost: estimatedCost.toFixed(6),
    metadata: metadata as z.output<typeof metadataSchema>,
  };
}
