import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { apiKeyFailures } from './api-key-failures.ts';
import { apiKeyUsageSchema } from './api-key-usage.ts';
import { usagesOfApiKeys } from './usages-of-api-keys.ts';

const MAX_DAYS = 365;
const DEFAULT_DAYS = 30;

export const getApiKeyUsage = defineOperation({
  name: 'getApiKeyUsage',
  summary:
    'Count the authenticated requests of an API key and their errors, by day and by transport, up ' +
    'to some seconds ago.',
  permission: 'api-keys:read',
  input: z.object({
    id: id().describe('ID of the API key, not the key itself.'),
    days: z
      .int()
      .min(1)
      .max(MAX_DAYS)
      .default(DEFAULT_DAYS)
      .describe(`Length of the period that ends today (UTC), 1 to ${MAX_DAYS} days.`),
  }),
  output: apiKeyUsageSchema,
  fails: ['API_KEY_NOT_FOUND'],
  async handle(context, { id, days }) {
    const usage = (await usagesOfApiKeys.loadMany(context, [id], { days })).get(id);
    if (!usage) throw context.fail(apiKeyFailures.notFound(id));
    return usage;
  },
});
