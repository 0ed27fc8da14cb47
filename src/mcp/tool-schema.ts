import { isDeepStrictEqual } from 'node:util';
import type { Tool as ToolDefinition } from '@modelcontextprotocol/server';
import type { z } from 'zod';
import { type JsonSchema, toJsonSchema } from '../kernel/json-schema.ts';

export type ToolSchema = ToolDefinition['inputSchema'];

/** Keywords that the server enforces anyway and that help a model little. */
const LEFT_OUT_OF_INPUTS = new Set([
  'id',
  '$defs',
  'maxLength',
  'minLength',
  'maxItems',
  'minItems',
  'propertyNames',
]);

/** Standard formats. Others are internal. */
const KNOWN_FORMATS = new Set(['uuid', 'uri', 'date-time', 'date', 'email']);

/** Higher bounds protect the database and do not help a caller. */
const LARGEST_PUBLISHED_BOUND = 100_000;

type InputOptions = {
  /** Whether null differs from omission: only updates clear fields. */
  clears: boolean;
};

/** The exact input schema of a tool, which reads its arguments. */
export function inputSchemaOf(schema: z.ZodObject, { clears }: InputOptions): ToolSchema {
  const short = rewrite(inlined(schema), shortenInput);
  return asObject(clears ? short : rewrite(short, withoutNull));
}

type OutputOptions = {
  /** Whether nested objects are published with their fields. */
  isDeep: boolean;
};

/**
 * The output schema of a tool: names and types, which clients validate. Enums are omitted, as
 * values may be added. `required` is omitted, as it takes a third more space.
 */
export function outputSchemaOf(schema: z.ZodType, { isDeep }: OutputOptions): ToolSchema {
  const short = rewrite(inlined(schema), shortenOutput);
  return asObject(isDeep ? short : withoutDepth(short));
}

/** Removes the fields of nested objects. */
function withoutDepth({ properties, ...schema }: JsonSchema): JsonSchema {
  if (!isSchema(properties)) return schema;
  const fields = Object.entries(properties).map(([name, field]) => [name, withoutFields(field)]);
  return { ...schema, properties: Object.fromEntries(fields) };
}

function withoutFields(field: unknown): unknown {
  if (!isSchema(field)) return field;
  const { properties, items, ...rest } = field;
  return items === undefined ? rest : { ...rest, items: withoutFields(items) };
}

function shortenInput(schema: JsonSchema): JsonSchema {
  const kept = Object.entries(schema).filter(
    ([name, value]) =>
      !LEFT_OUT_OF_INPUTS.has(name) &&
      !(name === 'maximum' && Number(value) > LARGEST_PUBLISHED_BOUND) &&
      !(name === 'format' && !KNOWN_FORMATS.has(`${value}`)) &&
      !(name === 'pattern' && 'description' in schema) &&
      !(name === 'additionalProperties' && isEmpty(value)),
  );
  return foldScalars(foldList(foldNull(Object.fromEntries(kept))));
}

/** Folds `anyOf` of a type and its list into one schema with both types. */
function foldList({ anyOf, ...rest }: JsonSchema): JsonSchema {
  if (!Array.isArray(anyOf)) return rest;
  const [one, several, ...more] = anyOf as JsonSchema[];
  const isOneOrMore = more.length === 0 && isDeepStrictEqual(one, several?.items);
  if (!isOneOrMore || typeof one?.type !== 'string') return { ...rest, anyOf };
  const { description, ...items } = one;
  return { description, ...rest, type: [one.type, 'array'], items };
}

/** Folds `anyOf` of plain types into one schema with all of them. */
function foldScalars({ anyOf, ...rest }: JsonSchema): JsonSchema {
  if (!Array.isArray(anyOf)) return rest;
  const types = (anyOf as JsonSchema[]).map(({ type }) => type);
  const isPlain = types.every((type) => type === 'string' || type === 'number');
  return isPlain ? { ...rest, type: types } : { ...rest, anyOf };
}

function withoutNull(schema: JsonSchema): JsonSchema {
  const { type, enum: values, ...rest } = schema;
  if (!Array.isArray(type) || !type.includes('null')) return schema;
  const [only, ...more] = type.filter((name) => name !== 'null');
  return {
    type: more.length > 0 ? [only, ...more] : only,
    ...(Array.isArray(values) && { enum: values.filter((value) => value !== null) }),
    ...rest,
  };
}

function shortenOutput(schema: JsonSchema): JsonSchema {
  const { type, properties, items, anyOf } = foldNull(schema);
  return {
    ...(type !== undefined && { type }),
    ...(properties !== undefined && { properties }),
    ...(items !== undefined && !isEmpty(items) && { items }),
    ...(anyOf !== undefined && { anyOf }),
  };
}

/** Folds `anyOf` of a schema and null into a nullable type. */
function foldNull({ anyOf, ...rest }: JsonSchema): JsonSchema {
  if (!Array.isArray(anyOf)) return rest;
  const [some, none, ...more] = anyOf as JsonSchema[];
  const isNullable = none?.type === 'null' && more.length === 0;
  const types = [some?.type].flat().filter((type) => typeof type === 'string');
  if (!isNullable || types.length === 0) return { ...rest, anyOf };
  return {
    ...some,
    ...rest,
    type: [...types, 'null'],
    ...(Array.isArray(some?.enum) && { enum: [...some.enum, null] }),
  };
}

/** Rewrites a schema and its subschemas bottom-up. */
function rewrite(schema: JsonSchema, change: (schema: JsonSchema) => JsonSchema): JsonSchema {
  const within = (value: unknown) => (isSchema(value) ? rewrite(value, change) : value);
  const entries = Object.entries(schema).map(([name, value]) => {
    if (name === 'properties' && isSchema(value)) {
      return [name, Object.fromEntries(Object.entries(value).map(([key, v]) => [key, within(v)]))];
    }
    return [name, Array.isArray(value) ? value.map(within) : within(value)];
  });
  return change(Object.fromEntries(entries));
}

/** Inlines references. A recursive reference accepts any value. */
function inlined(schema: z.ZodType): JsonSchema {
  const { $defs, ...root } = toJsonSchema(schema) as JsonSchema & {
    $defs?: Record<string, JsonSchema>;
  };
  const inline = (value: unknown, around: readonly string[]): unknown => {
    if (Array.isArray(value)) return value.map((inner) => inline(inner, around));
    if (!isSchema(value)) return value;
    const { $ref, ...rest } = value;
    if (typeof $ref !== 'string') {
      return Object.fromEntries(
        Object.entries(value).map(([name, inner]) => [name, inline(inner, around)]),
      );
    }
    const target = $defs?.[$ref.replace('#/$defs/', '')];
    if (!target || around.includes($ref)) return rest;
    const { id, ...definition } = inline(target, [...around, $ref]) as JsonSchema;
    return { ...definition, ...rest };
  };
  return inline(root, []) as JsonSchema;
}

function asObject(schema: JsonSchema): ToolSchema {
  return { ...schema, type: 'object' };
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return isSchema(value) && Object.keys(value).length === 0;
}
