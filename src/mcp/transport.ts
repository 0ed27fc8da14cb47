import { createMcpHandler, PARSE_ERROR } from '@modelcontextprotocol/server';
import {
  type Answer,
  type HttpRequest,
  headerOf,
  jsonAnswer,
  type Transport,
  toAnswer,
  toWebRequest,
} from '../transport/exchange.ts';
import { refuseUnknownNames } from '../transport/unknown-names.ts';
import { answerByFastPath, mcpPath } from './fast-path.ts';
import { refuseParams } from './invalid-params.ts';
import { payForLists } from './pay-for-lists.ts';
import { readProjectScope } from './project-scope.ts';
import { readResponse, SSE } from './sdk-response.ts';
import { createMcpServer } from './server.ts';
import type { McpPorts, McpSession } from './session.ts';
import { readToolsets } from './toolsets.ts';

const JSON_AND_SSE = `application/json, ${SSE}`;

/** MCP over Streamable HTTP, stateless: each request is authenticated and handled alone. */
export function createMcpTransport(ports: McpPorts): Transport {
  const handler = createMcpHandler(({ authInfo }) => {
    // The handler passes `authInfo` through unread. It is the only way to pass the session.
    return createMcpServer(authInfo?.extra?.session as McpSession);
  });

  async function answerBySdk(request: HttpRequest, { session, body }: Read): Promise<Answer> {
    mcpPath.publish('SDK');
    const { actorId } = session.context.caller;
    const authInfo = { token: '', clientId: actorId, scopes: [], extra: { session } };
    const forSdk = toWebRequest(request);
    if (!body) return toAnswer(await handler.fetch(forSdk, { authInfo }));
    const refusal = refuseParams(body.value);
    if (refusal) {
      session.context.noteOutcome('refused');
      return refusal;
    }
    // MCP requires both media types, which plain HTTP clients do not send.
    forSdk.headers.set('accept', JSON_AND_SSE);
    const response = await handler.fetch(forSdk, { authInfo, parsedBody: body.value });
    const acceptsStream = headerOf(request, 'accept')?.includes(SSE) ?? false;
    return readResponse(response, { session, body, acceptsStream });
  }

  return async (request, context) => {
    refuseUnknownParameters(request);
    const session: McpSession = {
      ...ports,
      context: { ...context, channel: 'mcp' },
      projectId: readProjectScope(request),
      toolsets: readToolsets(request),
    };
    // Clients try to open a stream when they start. Its absence is not an error.
    if (request.method === 'GET') context.noteOutcome('succeeded');
    if (request.method !== 'POST') return answerBySdk(request, { session });
    const body = parseJson(await request.text());
    if (!body) return parseError();
    await payForLists(body.value, session);
    // Fast path: tools/list and tools/call of built-in tools in the common protocol versions. SDK:
    // published tools, other methods, notifications, batches, newer protocols, malformed messages.
    const answer = answerByFastPath(request, { session, message: body.value });
    return answer ?? answerBySdk(request, { session, body });
  };
}

/** A misspelled parameter would widen the connection to all projects. */
function refuseUnknownParameters({ query }: HttpRequest): void {
  if (query === '') return;
  const names = [...new URLSearchParams(query).keys()];
  refuseUnknownNames(names, { known: ['projectId', 'toolsets'], noun: 'parameter' });
}

type Read = { session: McpSession; body?: { value: unknown } };

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function parseError(): Answer {
  const error = { code: PARSE_ERROR, message: 'Parse error: the body is not valid JSON.' };
  return jsonAnswer({ jsonrpc: '2.0', error, id: null }, 400);
}
