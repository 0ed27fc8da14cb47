import type { OperationContext } from '../kernel/context.ts';
import type { JsonSchema } from '../kernel/json-schema.ts';
import type { Tool } from './tool.ts';
import type { Toolset } from './toolsets.ts';

/** The result of a registered operation: data, errors, or both. */
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

/** A registered operation published as a tool. */
export type PublishedTool = {
  name: string;
  title: string;
  description: string;
  /** Document ID that a call runs. */
  documentId: string;
  facts: {
    inputSchema: JsonSchema & { properties: Readonly<Record<string, JsonSchema>> };
    reads: boolean;
    destroys: boolean;
  };
};

/** Dependencies of MCP: the built-in tools, and access to published ones. */
export type McpPorts = {
  tools: readonly Tool[];
  /** Resolves the ID or name of a project. Fails if the organization does not have it. */
  requireProject: (context: OperationContext, ref: string) => Promise<string>;
  publishedTools: {
    list: (context: OperationContext) => Promise<PublishedTool[]>;
    find: (context: OperationContext, name: string) => Promise<PublishedTool | undefined>;
  };
  runDocument: RunDocument;
};

/** The operation context and URL parameters of an MCP request. */
export type McpSession = McpPorts & {
  context: OperationContext;
  /** ID or name of the default project. */
  projectId: string | undefined;
  toolsets: ReadonlySet<Toolset>;
};
