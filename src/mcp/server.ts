import {
  type CallToolResult,
  ProtocolError,
  ProtocolErrorCode,
  Server,
  type Tool as ToolDefinition,
} from '@modelcontextprotocol/server';
import { suggestionFor } from '../kernel/suggestion.ts';
import { VERSION } from '../version.ts';
import { callTool } from './call-tool.ts';
import { toProtocolError, toToolError } from './errors.ts';
import { findTool } from './find-tool.ts';
import { listTools } from './list-tools.ts';
import { callPublishedTool, listPublishedTools } from './published-tool.ts';
import type { McpSession } from './session.ts';

const SERVER_INFO = { name: 'almirant', title: 'Almirant', version: VERSION };
const LIST_TTL_MS = 300_000;

const INSTRUCTIONS =
  'Almirant manages the projects, boards, work items and AI sessions of one organization. Use these ' +
  'tools to find work, start it, move it across the columns of its board and report its effort. ' +
  'Start with get_board_context, which has the column IDs. A work item has an ID and a taskId, such ' +
  'as A-T-37; both are accepted. get_current_user lists the permissions of this key; tools without ' +
  'permission are not listed. Toolsets are core, planning, api-keys, operations, and published for ' +
  "the organization's own tools. The URL of this server selects them: ?toolsets=core,planning or " +
  '?toolsets=all; default: core. Other IDs are UUIDs; list objects to find them.';

/** Creates a server for one request. It lists the selected tools that the key may use. */
export function createMcpServer(session: McpSession): Server {
  // Published tools disappear at once with their version, so their list is not cached.
  const ttlMs = session.toolsets.has('published') ? 0 : LIST_TTL_MS;
  const cacheHint = { ttlMs, cacheScope: 'private' as const };
  const server = new Server(SERVER_INFO, {
    capabilities: { tools: { listChanged: false } },
    instructions: INSTRUCTIONS,
    cacheHints: { 'tools/list': cacheHint, 'server/discover': cacheHint },
  });
  server.setRequestHandler('tools/list', async () => ({
    tools: [...listTools(session), ...(await listOwnTools(session))],
  }));
  server.setRequestHandler('tools/call', ({ params }) => {
    const { name, arguments: given = {} } = params;
    const tool = findTool(session.tools, name);
    return tool ? callTool(tool, given, session) : callOwnTool({ name, given }, session);
  });
  return server;
}

async function listOwnTools(session: McpSession): Promise<ToolDefinition[]> {
  try {
    return await listPublishedTools(session);
  } catch (error) {
    throw toProtocolError(error, session.context);
  }
}

type Call = { name: string; given: Record<string, unknown> };

/** Calls a tool published by the organization. */
async function callOwnTool(call: Call, session: McpSession): Promise<CallToolResult> {
  const result = await callPublishedTool(call, session).catch((error) =>
    toToolError(error, session.context),
  );
  if (result) return result;
  const listed = listTools(session).map(({ name }) => name);
  const likely = suggestionFor(call.name, listed);
  const message = `Tool not found: ${call.name}${likely && `.${likely}`}`;
  throw new ProtocolError(ProtocolErrorCode.InvalidParams, message);
}
