import type { ServiceContext } from '../services/context.ts';
import type { PublishedTools } from '../services/operation-tools/published-tools.ts';
import type { RunOperation } from './run-operation.ts';
import type { Toolset } from './toolsets.ts';

/** What tools are called with that are an organization's own operations. */
export type McpPorts = {
  publishedTools: PublishedTools;
  runOperation: RunOperation;
};

/** Who calls over MCP: the service context, and what the address says besides. */
export type McpSession = McpPorts & {
  context: ServiceContext;
  projectId: string | undefined;
  toolsets: ReadonlySet<Toolset>;
};
