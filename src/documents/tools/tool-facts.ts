import type { JsonSchema } from '../../kernel/json-schema.ts';
import type { Permission } from '../../kernel/permission.ts';

/** Tool facts of a GraphQL document with one operation. */
export type ToolFacts = {
  /** From the document, or else from the root fields in the schema. */
  description: string;
  /** Variables as one object. */
  inputSchema: JsonSchema & { properties: Readonly<Record<string, JsonSchema>> };
  /** Permissions of the root fields. Nested fields may need more. */
  permissions: readonly Permission[];
  reads: boolean;
  /** Whether it deletes permanently. */
  destroys: boolean;
};

/** Tool facts of a document. Undefined if it is not valid in the schema of this server. */
export type DescribeTool = (document: { hash: string; text: string }) => ToolFacts | undefined;

declare module '../../kernel/context.ts' {
  interface Ports {
    /** Derives the tool facts of a GraphQL document. */
    describeTool: DescribeTool;
    /** Names of the built-in tools. */
    builtInTools: ReadonlySet<string>;
  }
}
