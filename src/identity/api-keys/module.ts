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

/** Operations, routes and tools of the room. */
export const apiKeysModule = {
  operations: [createApiKey, listApiKeys, updateApiKey, revokeApiKey, getApiKeyUsage],
  routes: apiKeyRoutes,
  tools: apiKeyTools,
  nodes: {
    ApiKey: { table: 'apiKeys', byId: apiKeysById },
  },
  /** Operations that a transport omits, and why. */
  without: {
    mcp: {
      createApiKey: "Secrets must stay out of a model's context.",
    },
  },
};
