import type { ServiceContext } from '../kernel/context.ts';
import type { JsonSchema } from '../kernel/json-schema.ts';
import type { RunOperation } from './run-document.ts';
import type { Tool } from './tool.ts';
import type { Toolset } from './toolsets.ts';

/** An operation of an organization that is a tool. */
export type PublishedTool = {
  name: string;
  title: string;
  description: string;
  /** What it is run by. */
  documentId: string;
  facts: {
    inputSchema: JsonSchema & { properties: Readonly<Record<string, JsonSchema>> };
    reads: boolean;
    destroys: boolean;
  };
};

/** What the server hands to MCP: the tools of ours, and the way to those of an organization. */
export type McpPorts = {
  tools: readonly Tool[];
  requireProject: (context: ServiceContext, id: string) => Promise<void>;
  publishedTools: {
    list: (context: ServiceContext) => Promise<PublishedTool[]>;
    find: (context: ServiceContext, name: string) => Promise<PublishedTool | undefined>;
  };
  runOperation: RunOperation;
};

/** Who calls over MCP: the service context, and what the address says besides. */
export type McpSession = McpPorts & {
  context: ServiceContext;
  projectId: string | undefined;
  toolsets: ReadonlySet<Toolset>;
};
