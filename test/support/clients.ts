import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { TEST_URL, testApp } from './app.ts';

export type Fetch = (request: Request) => Promise<Response>;

// biome-ignore lint/suspicious/noExplicitAny: a test reads the fields that it expects.
export type Json = any;

export type Answer = { status: number; headers: Headers; body: Json };

/** A GraphQL answer without its cost. */
export type GraphQLAnswer = Answer & { cost: Json };

type RestRequest = { method?: string; body?: unknown; headers?: Record<string, string> };

/** A REST client with or without a key. */
export function rest(key: string | undefined, fetch?: Fetch) {
  return async (path: string, { method = 'GET', body, headers }: RestRequest = {}) => {
    const request = new Request(`${TEST_URL}${path}`, {
      method,
      headers: {
        ...(key && { authorization: `Bearer ${key}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: typeof body === 'string' || body === undefined ? body : JSON.stringify(body),
    });
    return read(await send(request, fetch));
  };
}

/** A GraphQL client with or without a key. */
export function graphql(key: string | undefined, fetch?: Fetch) {
  return async (query: string, variables?: object): Promise<GraphQLAnswer> => {
    const answer = await rest(key, fetch)('/graphql', {
      method: 'POST',
      body: { query, variables },
      headers: { accept: 'application/graphql-response+json, application/json;q=0.9' },
    });
    const { extensions, ...body } = answer.body;
    return { ...answer, body, cost: extensions?.cost };
  };
}

type ToolCall = { name: string; arguments?: object; path?: string; fetch?: Fetch | undefined };

/** Calls a tool with one plain request, which takes the fast path. */
export function callTool(
  key: string | undefined,
  { name, arguments: given, path = '/mcp', fetch }: ToolCall,
): Promise<Answer> {
  const params = { name, arguments: given ?? {} };
  const body = { jsonrpc: '2.0', id: 1, method: 'tools/call', params };
  return rest(key, fetch)(path, { method: 'POST', body });
}

type McpOptions = { path?: string; fetch?: Fetch };

/** The SDK's client, connected with a key. */
export async function mcp(key: string | undefined, options: McpOptions = {}): Promise<Client> {
  const { path = '/mcp', fetch } = options;
  const client = new Client({ name: 'tests', version: '1.0.0' });
  const transport = new StreamableHTTPClientTransport(new URL(`${TEST_URL}${path}`), {
    fetch: (url, init) => send(new Request(url, init), fetch),
    requestInit: { headers: key ? { authorization: `Bearer ${key}` } : {} },
  });
  await client.connect(transport);
  return client;
}

async function send(request: Request, fetch?: Fetch): Promise<Response> {
  return fetch ? fetch(request) : (await testApp()).fetch(request);
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  const body: Json = isJson ? JSON.parse(text) : text;
  return { status: response.status, headers: response.headers, body };
}
