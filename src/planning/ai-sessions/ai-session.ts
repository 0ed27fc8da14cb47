import { z } from 'zod';
import type { AiSession } from '../../db/generated/client.ts';
import { line, moment } from '../../kernel/schemas.ts';
import { metadataSchema } from '../work-items/work-item.ts';
import { metadata } from '../work-items/work-item-fields.ts';

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

const MAX_INT = 2_147_483_647;
const MAX_COST = 1_000_000_000;

/** How many tokens: 2,147,483,647 at most. */
export const tokens = () => z.int().min(0).max(MAX_INT);

/** What can be said of a use of a model, whichever operation records it. */
export const aiSessionFields = {
  model: line().describe('By any of its names, such as claude-sonnet-4-5.'),
  totalTokens: tokens().describe('At most 2,147,483,647.'),
  provider: line(50)
    .nullish()
    .describe('openai, anthropic, google, zai or xai; told by the model otherwise.'),
  cacheReadInputTokens: tokens().nullish().describe('Not among inputTokens.'),
  cacheCreationInputTokens: tokens().nullish().describe('Not among inputTokens.'),
  durationMs: z.int().min(0).max(MAX_INT).nullish().describe('Milliseconds.'),
  sessionType: line(50)
    .default('implement')
    .describe('Such as implement, validate, document or review.'),
};

/** What only the operation takes that records nothing else. */
export const recordFields = {
  estimatedCost: z
    .number()
    .min(0)
    .max(MAX_COST)
    .nullish()
    .describe('US dollars; counts only where the model has no known price.'),
  metadata: metadata().optional().describe('Free data, 100,000 characters of JSON at most.'),
};
