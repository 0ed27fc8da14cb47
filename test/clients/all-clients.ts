import type { Client } from './client.ts';
import { graphqlClients } from './graphql-clients.ts';
import { httpClients } from './http-clients.ts';
import { mcpClients } from './mcp-clients.ts';
import { openApiClients, spectral } from './openapi-clients.ts';
import { pageClients } from './page-clients.ts';

/** All clients by their group in the matrix. */
export const allClients: Readonly<Record<string, readonly Client[]>> = {
  GraphQL: graphqlClients,
  HTTP: httpClients,
  OpenAPI: [...openApiClients, spectral],
  MCP: mcpClients,
  'Other set-ups': pageClients,
};
