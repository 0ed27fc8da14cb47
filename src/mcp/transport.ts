import { createMcpHandler, PARSE_ERROR } from '@modelcontextprotocol/server';
import type { Transport } from '../services/context.ts';
import { readProjectScope } from './project-scope.ts';
import { createMcpServer, type McpSession } from './server.ts';

const JSON_AND_SSE = 'application/json, text/event-stream';

/** MCP over Streamable HTTP, stateless: each request stands alone, with its own caller. */
export function createMcpTransport(): Transport {
  const handler = createMcpHandler(({ authInfo }) => {
    // The handler passes `authInfo` through unread; it is the one way to hand a request its caller.
    return createMcpServer(authInfo?.extra?.session as McpSession);
  });

  return async (request, context) => {
    const session: McpSession = { context, projectId: readProjectScope(request) };
    const { apiKey } = context.caller;
    const authInfo = { token: '', clientId: apiKey.id, scopes: [], extra: { session } };
    if (request.method !== 'POST') return handler.fetch(request, { authInfo });

    const body = parseJson(await request.text());
    if (!body) return parseError();
    return handler.fetch(acceptBoth(request), { authInfo, parsedBody: body.value });
  };
}

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Plain HTTP clients do not know that MCP wants them to accept both. The body was read before. */
function acceptBoth(request: Request): Request {
  const headers = new Headers(request.headers);
  headers.set('accept', JSON_AND_SSE);
  return new Request(request.url, { method: request.method, headers, signal: request.signal });
}

function parseError(): Response {
  const error = { code: PARSE_ERROR, message: 'Parse error: the body is not valid JSON.' };
  return Response.json({ jsonrpc: '2.0', error, id: null }, { status: 400 });
}
