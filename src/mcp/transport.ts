import { createMcpHandler, PARSE_ERROR } from '@modelcontextprotocol/server';
import type { Transport } from '../services/context.ts';
import { readProjectScope } from './project-scope.ts';
import { createMcpServer } from './server.ts';
import type { McpPorts, McpSession } from './session.ts';
import { readToolsets } from './toolsets.ts';

const SSE = 'text/event-stream';
const JSON_AND_SSE = `application/json, ${SSE}`;

/** MCP over Streamable HTTP, stateless: each request stands alone, with its own caller. */
export function createMcpTransport(ports: McpPorts): Transport {
  const handler = createMcpHandler(({ authInfo }) => {
    // The handler passes `authInfo` through unread; it is the one way to hand a request its caller.
    return createMcpServer(authInfo?.extra?.session as McpSession);
  });

  return async (request, context) => {
    const session: McpSession = {
      ...ports,
      context: { ...context, channel: 'mcp' },
      projectId: readProjectScope(request),
      toolsets: readToolsets(request),
    };
    const { apiKey } = context.caller;
    const authInfo = { token: '', clientId: apiKey.id, scopes: [], extra: { session } };
    if (request.method !== 'POST') return handler.fetch(request, { authInfo });

    const body = parseJson(await request.text());
    if (!body) return parseError();
    const response = await handler.fetch(acceptBoth(request), {
      authInfo,
      parsedBody: body.value,
    });
    const acceptsStream = request.headers.get('accept')?.includes(SSE);
    return acceptsStream ? response : withoutStream(response, Array.isArray(body.value));
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

/** The answer of a stream as plain JSON, for who did not ask for a stream. */
async function withoutStream(response: Response, isBatch: boolean): Promise<Response> {
  if (!response.headers.get('content-type')?.startsWith(SSE)) return response;
  const messages = [...(await response.text()).matchAll(/^data: (.+)$/gm)].map(([, data]) => data);
  const body = isBatch ? `[${messages.join(',')}]` : messages.at(-1);
  return new Response(body, { headers: { 'content-type': 'application/json' } });
}

function parseError(): Response {
  const error = { code: PARSE_ERROR, message: 'Parse error: the body is not valid JSON.' };
  return Response.json({ jsonrpc: '2.0', error, id: null }, { status: 400 });
}
