import type { Tool as ToolDefinition } from '@modelcontextprotocol/server';
import type { McpSession } from './session.ts';

/** The built-in tools that the URL selects and the key may use. */
export function listTools({ tools, context, projectId, toolsets }: McpSession): ToolDefinition[] {
  const { permissions } = context.caller;
  return tools
    .filter(({ toolset }) => toolsets.has(toolset))
    .filter(({ operation }) => !operation.permission || permissions.has(operation.permission))
    .map((tool) => (projectId ? tool.scopedDefinition : tool.definition));
}
