import { pagedAs } from '../../mcp/paged.ts';
import { defineTool, destroys, reads, updates } from '../../mcp/tool.ts';
import { getApiKeyUsage } from './get-api-key-usage.ts';
import { listApiKeys } from './list-api-keys.ts';
import { revokeApiKey } from './revoke-api-key.ts';
import { updateApiKey } from './update-api-key.ts';

export const apiKeyTools = [
  defineTool({
    name: 'list_api_keys',
    title: 'List API keys',
    toolset: 'api-keys',
    ...pagedAs('apiKeys', listApiKeys),
    hints: reads,
  }),
  defineTool({
    name: 'get_api_key_usage',
    title: 'Usage of an API key',
    toolset: 'api-keys',
    operation: getApiKeyUsage,
    hints: reads,
  }),
  defineTool({
    name: 'update_api_key',
    title: 'Change an API key',
    toolset: 'api-keys',
    operation: updateApiKey,
    hints: updates,
  }),
  defineTool({
    name: 'revoke_api_key',
    title: 'Revoke an API key',
    toolset: 'api-keys',
    operation: revokeApiKey,
    hints: destroys,
  }),
];
