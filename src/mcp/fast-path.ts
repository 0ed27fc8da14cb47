import { channel } from 'node:diagnostics_channel';
import {
  SUPPORTED_PROTOCOL_VERSIONS,
  type Tool as ToolDefinition,
} from '@modelcontextprotocol/server';
import { z } from 'zod';
import { type Answer, type HttpRequest, headerOf, sendsPlainJson } from '../transport/exchange.ts';
import { callTool } from './call-tool.ts';
import { findTool } from './find-tool.ts';
import { listTools } from './list-tools.ts';
import type { McpSession } from './session.ts';

const ACCEPTS_JSON = /application\/(json|\*)|\*\/\*/i;

/** Prefix of metadata in newer protocol versions, which only the SDK supports. */
const NEWER = 'io.modelcontextprotocol/';

const id = z.union([z.string(), z.int()]);
const meta = z
  .looseObject({ progressToken: id.optional() })
  .refine((given) => !Object.keys(given).some((name) => name.startsWith(NEWER)));
const envelope = { jsonrpc: z.literal('2.0'), id };
const call = z.strictObject({
  name: z.string(),
  arguments: z.record(z.string(), z.unknown()).optional(),
  _meta: meta.optional(),
});

const message = z.discriminatedUnion('method', [
  z.strictObject({
    ...envelope,
    method: z.literal('tools/list'),
    params: z.strictObject({ _meta: meta.optional() }).optional(),
  }),
  z.strictObject({ ...envelope, method: z.literal('tools/call'), params: call }),
]);

type Message = z.infer<typeof message>;

type Sent = { session: McpSession; message: unknown };

/** Names the path that answers a request: `fast path` or `SDK`. Free without subscribers. */
export const mcpPath = channel('almirant.mcp.path');

/**
 * The fast path of MCP: `tools/list` and `tools/call` of built-in tools in the common protocol
 * versions. It calls the same functions as the SDK's handlers, without a server, transport and
 * stream for each request. Returns undefined for all other messages.
 */
export function answerByFastPath(request: HttpRequest, sent: Sent): Promise<Answer> | undefined {
  if (!isCommon(request)) return undefined;
  const { data } = message.safeParse(sent.message);
  const result = data && resultOf(data, sent.session);
  if (!result) return undefined;
  mcpPath.publish('fast path');
  return result.then((text) => ({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: `{"jsonrpc":"2.0","id":${JSON.stringify(data.id)},"result":${text}}`,
  }));
}

function isCommon(request: HttpRequest): boolean {
  const version = headerOf(request, 'mcp-protocol-version');
  return (
    headerOf(request, 'mcp-method') === undefined &&
    headerOf(request, 'mcp-name') === undefined &&
    sendsPlainJson(request) &&
    ACCEPTS_JSON.test(headerOf(request, 'accept') ?? '*/*') &&
    (version === undefined || SUPPORTED_PROTOCOL_VERSIONS.includes(version))
  );
}

/** The result of a built-in tool as JSON. */
function resultOf(sent: Message, session: McpSession): Promise<string> | undefined {
  if (sent.method === 'tools/list') {
    if (session.toolsets.has('published')) return undefined;
    return Promise.resolve(`{"tools":[${listTools(session).map(jsonOf).join(',')}]}`);
  }
  const { name, arguments: given = {} } = sent.params;
  const tool = findTool(session.tools, name);
  return tool && callTool(tool, given, session).then((result) => JSON.stringify(result));
}

const jsons = new WeakMap<ToolDefinition, string>();

/** Serializes a definition once, because the list is long and never changes. */
function jsonOf(definition: ToolDefinition): string {
  const json = jsons.get(definition) ?? JSON.stringify(definition);
  jsons.set(definition, json);
  return json;
}
