import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import type { Json } from './json.ts';

type Use = { url: string; key: string };
type Sent = { method?: string; body?: object };

/** Calls REST with a key. */
export async function overRest({ url, key }: Use, path: string, { method, body }: Sent = {}) {
  const response = await fetch(`${url}${path}`, {
    method: method ?? (body ? 'POST' : 'GET'),
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const { data, code }: Json = await response.json();
  return { status: response.status, data, code };
}

/** Calls GraphQL with a key. */
export async function overGraphql({ url, key }: Use, query: string): Promise<Json> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

/** Connects to MCP with a key. Rejects if the key is invalid. */
export async function overMcp({ url, key }: Use): Promise<Client> {
  const client = new Client({ name: 'tests', version: '1.0.0' });
  const requestInit = { headers: { authorization: `Bearer ${key}` } };
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit }));
  return client;
}
