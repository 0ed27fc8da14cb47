import type { Tool as ToolDefinition } from '@modelcontextprotocol/server';
import type { z } from 'zod';
import { toJsonSchema } from '../services/json-schema.ts';
import type { Operation } from '../services/operation.ts';

type ToolRow<Input extends z.ZodObject, Output extends z.ZodType> = {
  name: string;
  title: string;
  /** Words for the model, where the operation's summary does not say enough. */
  description?: string;
  operation: Operation<string, Input, Output>;
  /** What the tool takes, where it is less than the operation does. */
  input?: z.ZodObject;
  /** The argument that `?projectId=` of the address fills in when it is left out. */
  projectArgument?: keyof z.input<Input> & string;
  /** What the tool answers with, where it is not the operation's output. */
  output?: z.ZodObject;
  present?: (output: z.input<Output>) => object;
  hints: { reads: true } | { reads: false; destroys: boolean; repeatable: boolean };
};

export type Tool = {
  operation: Operation;
  input: z.ZodObject;
  projectArgument: string | undefined;
  present: (output: never) => object;
  /** What `tools/list` says of it. */
  definition: ToolDefinition;
  /** The same for an address with `?projectId=`, where the project may be left out. */
  scopedDefinition: ToolDefinition;
};

/** Makes a row of the table into a tool; schemas are converted once, here. */
export function defineTool<Input extends z.ZodObject, Output extends z.ZodType>(
  row: ToolRow<Input, Output>,
): Tool {
  const { operation, projectArgument, hints } = row;
  const input = row.input ?? operation.input;
  const definition: ToolDefinition = {
    name: row.name,
    title: row.title,
    description: row.description ?? operation.summary,
    inputSchema: toObjectSchema(input),
    outputSchema: toObjectSchema(row.output ?? operation.output),
    annotations: {
      title: row.title,
      readOnlyHint: hints.reads,
      destructiveHint: !hints.reads && hints.destroys,
      idempotentHint: hints.reads || hints.repeatable,
      openWorldHint: false,
    },
  };
  return {
    operation,
    input,
    projectArgument,
    present: row.present ?? ((output: object) => output),
    definition,
    scopedDefinition: projectArgument ? makeOptional(definition, projectArgument) : definition,
  };
}

function makeOptional(definition: ToolDefinition, argument: string): ToolDefinition {
  const { required, ...schema } = definition.inputSchema;
  const stillRequired = required?.filter((name) => name !== argument);
  return { ...definition, inputSchema: { ...schema, required: stillRequired } };
}

function toObjectSchema(schema: z.ZodType): ToolDefinition['inputSchema'] {
  return { ...toJsonSchema(schema), type: 'object' };
}
