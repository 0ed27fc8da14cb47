import type { z } from 'zod';
import { get, patch, post, remove } from '../../rest/route.ts';
import { apiKeySchema } from './api-key.ts';
import { createApiKey } from './create-api-key.ts';
import { getApiKeyUsage } from './get-api-key-usage.ts';
import { listApiKeys } from './list-api-keys.ts';
import { revokeApiKey } from './revoke-api-key.ts';
import { updateApiKey } from './update-api-key.ts';

const createdApiKey = {
  data: apiKeySchema.extend({ key: createApiKey.output.shape.key }),
  present: ({ apiKey, key }: z.input<typeof createApiKey.output>) => ({ ...apiKey, key }),
};

export const apiKeyRoutes = [
  get('/api/api-keys', listApiKeys),
  post('/api/api-keys', createApiKey, { presenter: createdApiKey }),
  patch('/api/api-keys/:id', updateApiKey),
  remove('/api/api-keys/:id', revokeApiKey),
  get('/api/api-keys/:id/usage', getApiKeyUsage),
];
