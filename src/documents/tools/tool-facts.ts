import type { JsonSchema } from '../../kernel/json-schema.ts';
import type { Permission } from '../../kernel/permission.ts';

/** What a GraphQL document with one operation is as a tool. */
export type ToolFacts = {
  /** What it says of itself, or what the schema says of the fields that it asks for. */
  description: string;
  /** What its variables are, as one object. */
  inputSchema: JsonSchema & { properties: Readonly<Record<string, JsonSchema>> };
  /** What one needs for all that it asks for first; what is within may need more. */
  permissions: readonly Permission[];
  reads: boolean;
  /** Whether it takes away what does not come back. */
  destroys: boolean;
};

/** The facts of a document, or nothing where it does not fit the schema of this server. */
export type DescribeTool = (document: { hash: string; text: string }) => ToolFacts | undefined;

declare module '../../kernel/context.ts' {
  interface Ports {
    /** Says what a GraphQL document is as a tool. */
    describeTool: DescribeTool;
    /** The names of the tools that every organization has. */
    builtInTools: ReadonlySet<string>;
  }
}
