import type { Tool as ToolDefinition } from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { Operation, View } from '../kernel/operation.ts';
import { type Adaptation, type Binding, bind } from '../transport/binding.ts';
import { inputSchemaOf, outputSchemaOf } from './tool-schema.ts';
import type { Toolset } from './toolsets.ts';

/** What a model may expect of a call. */
type Hints = { reads: true } | { reads: false; destroys: boolean; repeatable: boolean };

export const reads = { reads: true } as const;
/** Calling it again makes another one. */
export const creates = { reads: false, destroys: false, repeatable: false } as const;
/** Calling it again changes nothing more. */
export const changes = { reads: false, destroys: false, repeatable: true } as const;
/** What it takes away does not come back. */
export const destroys = { reads: false, destroys: true, repeatable: true } as const;

type ToolRow<Output extends z.ZodType> = Adaptation & {
  name: string;
  title: string;
  /** Words for the model, where the operation's summary does not say enough. */
  description?: string;
  operation: Operation<string, z.ZodObject, Output>;
  /** Where it is listed; `core` is what everybody gets. */
  toolset?: Toolset;
  /** The argument that `?projectId=` of the address fills in when it is left out. */
  projectArgument?: string;
  /** Whether there has to be a project, though the operation can do without. */
  needsProject?: boolean;
  /** What the tool answers with, where it is not the operation's output. */
  output?: z.ZodObject;
  present?: (output: z.input<Output>, input: object) => object;
  /** How much of the operation's answer the tool shows. */
  view?: View;
  hints: Hints;
};

export type Tool = Binding & {
  toolset: Toolset;
  projectArgument: string | undefined;
  /** Whether a call without a project, in it or in the address, cannot be answered. */
  needsProject: boolean;
  present: (output: never, input: object) => object;
  view: View | undefined;
  /** What `tools/list` says of it. */
  definition: ToolDefinition;
  /** The same for an address with `?projectId=`, where the project may be left out. */
  scopedDefinition: ToolDefinition;
};

/** Makes a row of the table into a tool; schemas are converted once, here. */
export function defineTool<Output extends z.ZodType>(row: ToolRow<Output>): Tool {
  const { operation, projectArgument, hints } = row;
  const binding = bind(operation, adaptationOf(row));
  const definition: ToolDefinition = {
    name: row.name,
    title: row.title,
    description: row.description ?? operation.summary,
    inputSchema: inputSchemaOf(binding.input, { clears: hints === changes }),
    // What was written is described in full by the tool that reads it.
    outputSchema: outputSchemaOf(row.output ?? operation.output, { isDeep: hints.reads }),
    annotations: {
      readOnlyHint: hints.reads,
      ...(!hints.reads && {
        destructiveHint: hints.destroys,
        ...(hints.repeatable && { idempotentHint: true }),
      }),
      openWorldHint: false,
    },
  };
  return {
    ...binding,
    toolset: row.toolset ?? 'core',
    projectArgument,
    needsProject: definition.inputSchema.required?.includes(projectArgument ?? '') ?? false,
    present: row.present ?? ((output: object) => output),
    view: row.view,
    definition,
    scopedDefinition: projectArgument ? makeOptional(definition, projectArgument) : definition,
  };
}

/** The row's own input, with a project that is required where the row says so. */
function adaptationOf<Output extends z.ZodType>(row: ToolRow<Output>): Adaptation {
  const { operation, input, fixed, renames, projectArgument, needsProject } = row;
  const adaptation = {
    ...(input && { input }),
    ...(fixed && { fixed }),
    ...(renames && { renames }),
  };
  if (!needsProject || !projectArgument) return adaptation;
  const loose = bind(operation, adaptation).input;
  const project = required(loose.shape[projectArgument]);
  return { ...adaptation, input: z.object({ ...loose.shape, [projectArgument]: project }) };
}

function required(schema: z.core.$ZodType | undefined): z.core.$ZodType {
  if (!schema) throw new Error('The project argument of a tool must be one of its arguments.');
  if (!(schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)) return schema;
  const { description } = schema;
  const inner = required(schema.unwrap());
  return description && inner instanceof z.ZodType ? inner.describe(description) : inner;
}

/** The definition with an argument that may be left out. */
export function makeOptional(definition: ToolDefinition, argument: string): ToolDefinition {
  const { required, ...schema } = definition.inputSchema;
  const stillRequired = required?.filter((name) => name !== argument);
  return { ...definition, inputSchema: { ...schema, required: stillRequired } };
}
