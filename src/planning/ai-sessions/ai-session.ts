import { z } from 'zod';
import type { AiSession } from '../../db/generated/client.ts';
import { line, moment } from '../../kernel/schemas.ts';
import { metadataSchema } from '../work-items/work-item.ts';
import { metadata } from '../work-items/work-item-fields.ts';

export const aiSessionSchema = z
  .object({
    id: z.string(),
    organizationId: z.string(),
    workItemId: z.string().describe('ID of the work item.'),
    agentJobId: z.null().describe('Always null, as clients record the sessions.'),
    model: z.string().describe('Model name as the client sent it.'),
    provider: z.string().describe('Provider of the model in lower case, such as anthropic.'),
    inputTokens: z.int().describe('Number of input tokens, without cached ones.'),
    outputTokens: z.int().describe('Number of output tokens.'),
    cacheReadInputTokens: z.int().describe('Number of input tokens read from a prompt cache.'),
    cacheCreationInputTokens: z.int().describe('Number of input tokens written to a prompt cache.'),
    totalTokens: z.int().describe('Number of all tokens, as the client counts them.'),
    estimatedCost: z.string().describe('US dollars with six decimals, such as "0.052500".'),
    durationMs: z.int().nullable().describe('Duration in milliseconds. Null if unknown.'),
    sessionType: z.string().describe('Kind of work, such as implement or review.'),
    metadata: metadataSchema.describe(
      'JSON object of the client, and `source` and `requestedByUserId` from the server.',
    ),
    createdAt: moment().describe('Time of the recording.'),
  })
  .meta({ id: 'AiSession', description: 'Recorded use of an AI model on a work item.' });

export type ShownAiSession = z.output<typeof aiSessionSchema>;

/** Converts a row to its output. The cost is a string, as floating-point numbers round decimals. */
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

/** A number of tokens, at most 2,147,483,647. */
export const tokens = () => z.int().min(0).max(MAX_INT);

/** The input fields that all recording operations share. */
export const aiSessionFields = {
  model: line().describe('Such as claude-sonnet-4-5.'),
  totalTokens: tokens().describe('At most 2,147,483,647.'),
  provider: line(50)
    .nullish()
    .describe('openai, anthropic, google, zai or xai; default: by model.'),
  cacheReadInputTokens: tokens().nullish().describe('Not part of inputTokens.'),
  cacheCreationInputTokens: tokens().nullish().describe('Not part of inputTokens.'),
  durationMs: z.int().min(0).max(MAX_INT).nullish().describe('Milliseconds.'),
  sessionType: line(50).default('implement').describe('Such as validate or review.'),
};

const decimal = z.stringFormat('decimal', /^\d{1,10}(\.\d{1,20})?$/, {
  error: 'must be a decimal number such as "0.0525"',
});

/** US dollars as a decimal in a string, or as a number for older clients. */
const cost = () =>
  z.codec(z.union([decimal, z.number()]), z.number().min(0).max(MAX_COST), {
    decode: Number,
    encode: String,
  });

/** The further input fields of recordAiSession. */
export const recordFields = {
  estimatedCost: cost().nullish().describe('US dollars; only if the model has no list price.'),
  metadata: metadata().optional().describe('JSON object, at most 100,000 characters.'),
};
