import { isDeepStrictEqual } from 'node:util';
import type { Tool as ToolDefinition } from '@modelcontextprotocol/server';
import type { z } from 'zod';
import { type JsonSchema, toJsonSchema } from '../kernel/json-schema.ts';

type ToolSchema = ToolDefinition['inputSchema'];

/** Limits that the server holds anyway, and that tell a model little. */
const LEFT_OUT_OF_INPUTS = new Set([
  'id',
  '$defs',
  'maxLength',
  'minLength',
  'maxItems',
  'minItems',
  'propertyNames',
]);

/** Formats that a caller knows; others are our own. */
const KNOWN_FORMATS = new Set(['uuid', 'uri', 'date-time', 'date', 'email']);

/** Beyond this a bound is there for the database, not for the caller. */
const LARGEST_TELLING_BOUND = 100_000;

type InputOptions = {
  /** Whether null says something that leaving out does not: only a change clears. */
  clears: boolean;
};

/**
 * What a tool takes, as `tools/list` says it: in as few words as possible, since every list of tools
 * takes its place in a model's context.
 */
export function inputSchemaOf(schema: z.ZodObject, { clears }: InputOptions): ToolSchema {
  const short = rewrite(inlined(schema), shortenInput);
  return asObject(clears ? short : rewrite(short, withoutNull));
}

type OutputOptions = {
  /** Whether it is told what is in the things within the answer, too. */
  isDeep: boolean;
};

/**
 * What a tool answers with: names and types, which is what clients hold an answer to. Values are not
 * enumerated, as they may be added. The fields are always there; saying so takes a third more.
 */
export function outputSchemaOf(schema: z.ZodType, { isDeep }: OutputOptions): ToolSchema {
  const short = rewrite(inlined(schema), shortenOutput);
  return asObject(isDeep ? short : withoutDepth(short));
}

/** The fields of an answer without the fields of what is in them. */
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
      !(name === 'maximum' && Number(value) > LARGEST_TELLING_BOUND) &&
      !(name === 'format' && !KNOWN_FORMATS.has(`${value}`)) &&
      !(name === 'pattern' && 'description' in schema) &&
      !(name === 'additionalProperties' && isEmpty(value)),
  );
  return foldList(foldNull(Object.fromEntries(kept)));
}

/** `anyOf` of something and a list of it is a list that may also be just the something. */
function foldList({ anyOf, ...rest }: JsonSchema): JsonSchema {
  if (!Array.isArray(anyOf)) return rest;
  const [one, several, ...more] = anyOf as JsonSchema[];
  const isOneOrMore = more.length === 0 && isDeepStrictEqual(one, several?.items);
  if (!isOneOrMore || typeof one?.type !== 'string') return { ...rest, anyOf };
  const { description, ...items } = one;
  return { description, ...rest, type: [one.type, 'array'], items };
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

/** `anyOf` of something and null is the something with one more type. */
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

/** Applies a change to a schema and all that is in it, from the inside out. */
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

/** A schema without references; what refers to itself may be anything there. */
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
