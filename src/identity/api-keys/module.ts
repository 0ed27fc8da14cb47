import './graphql/api-key.ts';
import './graphql/api-key-usage.ts';
import { apiKeysById } from './api-keys-by-id.ts';
import { createApiKey } from './create-api-key.ts';
import { getApiKeyUsage } from './get-api-key-usage.ts';
import { listApiKeys } from './list-api-keys.ts';
import { apiKeyTools } from './mcp.ts';
import { apiKeyRoutes } from './rest.ts';
import { revokeApiKey } from './revoke-api-key.ts';
import { updateApiKey } from './update-api-key.ts';

/** What the room contributes to the server. */
export const apiKeysModule = {
  operations: [createApiKey, listApiKeys, updateApiKey, revokeApiKey, getApiKeyUsage],
  routes: apiKeyRoutes,
  tools: apiKeyTools,
  nodes: {
    ApiKey: { table: 'apiKeys', byId: apiKeysById },
  },
  /** Operations that a transport does without, and why. */
  without: {
    mcp: {
      createApiKey: "A secret has no business in a model's context.",
    },
  },
};
