import type { PublishedTools } from '../documents/tools/published-tools.ts';
import type { ServiceContext } from '../kernel/context.ts';
import type { RunOperation } from './run-document.ts';
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
