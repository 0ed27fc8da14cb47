import type { Tool as ToolDefinition } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { changedFieldsSchema } from '../kernel/changed-fields.ts';
import type { Operation, View } from '../kernel/operation.ts';
import { type Adaptation, type Binding, bind } from '../transport/binding.ts';
import { withClear } from './clear-argument.ts';
import { toPortable } from './portable-schema.ts';
import { inputSchemaOf, outputSchemaOf, type ToolSchema } from './tool-schema.ts';
import type { Toolset } from './toolsets.ts';

/** Annotations of a tool. */
type Hints =
  | { reads: true }
  | { reads: false; destroys: boolean; repeatable: boolean; clears?: boolean };

export const reads = { reads: true } as const;
/** Not idempotent: each call creates an object. */
export const creates = { reads: false, destroys: false, repeatable: false } as const;
/** Idempotent update. */
export const changes = { reads: false, destroys: false, repeatable: true } as const;
/** Idempotent update that keeps omitted fields; null clears. */
export const updates = { ...changes, clears: true } as const;
/** Permanent deletion. */
export const destroys = { reads: false, destroys: true, repeatable: true } as const;

type ToolRow<Output extends z.ZodType> = Adaptation & {
  name: string;
  title: string;
  /** Description for the model. Default: the summary of the operation. */
  description?: string;
  operation: Operation<string, z.ZodObject, Output>;
  /** Default: `core`. */
  toolset?: Toolset;
  /** Argument that `?projectId=` of the URL fills in if a call omits it. */
  projectArgument?: string;
  /** Whether the tool requires a project that the operation leaves optional. */
  needsProject?: boolean;
  /** Output of the tool, if it differs from the operation's. */
  output?: z.ZodObject;
  present?: (output: z.input<Output>, input: object) => object;
  /** Parts of the result that the tool shows. */
  view?: View;
  hints: Hints;
};

export type Tool = Binding & {
  toolset: Toolset;
  projectArgument: string | undefined;
  /** Whether a call fails without a project in its arguments or the URL. */
  needsProject: boolean;
  present: (output: never, input: object) => object;
  view: View | undefined;
  /** The exact schema that reads the arguments of a call. */
  exact: ToolSchema;
  /** The exact schema for a URL with `?projectId=`. */
  scopedExact: ToolSchema;
  /** Definition in `tools/list`. */
  definition: ToolDefinition;
  /** Definition for a URL with `?projectId=`, with an optional project. */
  scopedDefinition: ToolDefinition;
};

/** Defines a tool from a row of the table. Schemas are converted once, here. */
export function defineTool<Output extends z.ZodType>(row: ToolRow<Output>): Tool {
  const { operation, projectArgument, hints } = row;
  const binding = bind(operation, adaptationOf(row));
  const clears = 'clears' in hints;
  const exact = withClear(inputSchemaOf(binding.input, { clears }));
  const scopedExact = projectArgument ? makeOptional(exact, projectArgument) : exact;
  const definition: ToolDefinition = {
    name: row.name,
    title: row.title,
    description: row.description ?? operation.summary,
    inputSchema: toPortable(exact),
    // Tools that read publish nested fields. Tools that write do not repeat them.
    outputSchema: outputSchemaOf(outputOf(row), { isDeep: hints.reads }),
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
    needsProject: exact.required?.includes(projectArgument ?? '') ?? false,
    present: row.present ?? ((output: object) => output),
    view: row.view,
    exact,
    scopedExact,
    definition,
    scopedDefinition: { ...definition, inputSchema: toPortable(scopedExact) },
  };
}

/** The output of a row, with the changed fields of an update. */
function outputOf<Output extends z.ZodType>({ output, operation }: ToolRow<Output>): z.ZodType {
  const shown = output ?? operation.output;
  if (!operation.target || !(shown instanceof z.ZodObject)) return shown;
  return shown.extend({ changedFields: changedFieldsSchema });
}

/** The adaptation of a row, with a required project if the row demands it. */
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

/** Makes an argument optional. */
export function makeOptional(schema: ToolSchema, argument: string): ToolSchema {
  const required = schema.required?.filter((name) => name !== argument) ?? [];
  return { ...schema, required };
}
