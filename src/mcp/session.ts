import type { OperationContext } from '../kernel/context.ts';
import type { JsonSchema } from '../kernel/json-schema.ts';
import type { Tool } from './tool.ts';
import type { Toolset } from './toolsets.ts';

/** What came of a registered operation: its data, what kept it from some or all of it, or both. */
export type DocumentAnswer = {
  data?: Record<string, unknown> | null;
  errors?: readonly DocumentError[];
};

export type DocumentError = {
  message: string;
  extensions?: Readonly<Record<string, unknown>>;
};

type Run = { documentId: string; variables: Readonly<Record<string, unknown>> };

/** Runs a registered operation for the caller of the context. */
type RunDocument = (context: OperationContext, run: Run) => Promise<DocumentAnswer>;

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
  requireProject: (context: OperationContext, id: string) => Promise<void>;
  publishedTools: {
    list: (context: OperationContext) => Promise<PublishedTool[]>;
    find: (context: OperationContext, name: string) => Promise<PublishedTool | undefined>;
  };
  runDocument: RunDocument;
};

/** Who calls over MCP: the service context, and what the address says besides. */
export type McpSession = McpPorts & {
  context: OperationContext;
  projectId: string | undefined;
  toolsets: ReadonlySet<Toolset>;
};
