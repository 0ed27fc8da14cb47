import { z } from 'zod';
import { line } from '../../kernel/schemas.ts';
import { metadata } from '../work-items/work-item-fields.ts';

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
