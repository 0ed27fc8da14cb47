import {
  type CallToolResult,
  ProtocolError,
  ProtocolErrorCode,
  Server,
  type Tool as ToolDefinition,
} from '@modelcontextprotocol/server';
import { callTool } from './call-tool.ts';
import { toProtocolError, toToolError } from './errors.ts';
import { findTool } from './find-tool.ts';
import { listTools } from './list-tools.ts';
import { callPublishedTool, listPublishedTools } from './published-tool.ts';
import type { McpSession } from './session.ts';

const SERVER_INFO = { name: 'almirant', title: 'Almirant', version: '1.0.0' };
const LIST_TTL_MS = 300_000;

const INSTRUCTIONS =
  'Almirant manages the projects, boards, work items and AI sessions of one organization. Use these ' +
  'tools to look up work, take it up, move it through the columns of its board and report what it ' +
  'took. Start with get_board_context: it has the ids of the columns. A work item is named by its id ' +
  'or its taskId, such as A-T-37. get_current_user says what this key may do; tools it may not use are not ' +
  'listed. Tools come in toolsets (core, planning, api-keys, operations, and published for the ' +
  "organization's own), of which the address of this server " +
  'selects some: ?toolsets=core,planning or ?toolsets=all, core unless it says. ' +
  'Other ids are UUIDs; list first to learn them.';

/** A server for one request of one caller. It lists what is selected and what the key may do. */
export function createMcpServer(session: McpSession): Server {
  // Published operations end at once with their version.
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

/** Calls what is no tool of ours: one that the organization has published, or none. */
async function callOwnTool(call: Call, session: McpSession): Promise<CallToolResult> {
  const result = await callPublishedTool(call, session).catch((error) =>
    toToolError(error, session.context),
  );
  if (result) return result;
  throw new ProtocolError(ProtocolErrorCode.InvalidParams, `Tool not found: ${call.name}`);
}
