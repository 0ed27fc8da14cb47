import type { Tool as ToolDefinition } from '@modelcontextprotocol/server';
import { invalidInput } from '../kernel/invalid-input.ts';
import type { JsonSchema } from '../kernel/json-schema.ts';
import { readBoolean, readEnum, readNumber } from '../transport/spelling.ts';

type Arguments = Readonly<Record<string, unknown>>;

/**
 * Reads arguments as models and their clients send them: numbers, booleans, lists and objects as text,
 * enumerations in any spelling, and `""` or null for an argument that is not given. Only a text with one
 * reading is read. All others stay for the schema of the tool to reject.
 */
export function readArguments(
  { properties = {}, required = [] }: ToolDefinition['inputSchema'],
  given: Arguments,
): Record<string, unknown> {
  const entries = Object.entries(given).flatMap(([name, value]) => {
    const schema = properties[name] as JsonSchema | undefined;
    if (!schema) return [[name, value]];
    const isAbsent = value === '' || (value === null && !typesOf(schema).includes('null'));
    if (isAbsent && !required.includes(name)) return [];
    requireOneReading(name, value, schema);
    return [[name, readValue(value, schema)]];
  });
  return Object.fromEntries(entries);
}

function readValue(value: unknown, schema: JsonSchema): unknown {
  // Nested as deep as the schema only: clients can nest lists deeper than the stack.
  if (Array.isArray(value) && schema.items) {
    return value.map((each) => readValue(each, itemsOf(schema)));
  }
  if (schema.properties && isObject(value)) return readFields(value, schema);
  if (typeof value !== 'string') return value;
  const types = typesOf(schema);
  for (const [type, read] of readers) {
    const meant = types.includes(type) ? read(value, schema) : undefined;
    if (meant !== undefined) return meant;
  }
  return value;
}

/** Reads the fields of an object. Its empty texts and nulls are values. */
function readFields(value: object, schema: JsonSchema): unknown {
  const fields = schema.properties as Readonly<Record<string, JsonSchema>>;
  const entries = Object.entries(value).map(([name, each]) => {
    return [name, Object.hasOwn(fields, name) ? readValue(each, fields[name] ?? {}) : each];
  });
  return Object.fromEntries(entries);
}

type Read = (text: string, schema: JsonSchema) => unknown;

/** Readers of texts by type, in their order for a field of several types. Undefined without a reading. */
const readers: readonly [string, Read][] = [
  ['array', readList],
  ['string', (text, schema) => readEnum(text, asList(schema.enum ?? itemsOf(schema).enum))],
  ['object', readObject],
  ['boolean', (text) => readBoolean(text.trim())],
  ['integer', (text) => readNumber(text.trim())],
  ['number', (text) => readNumber(text.trim())],
];

/** A list as JSON, or its only value. */
function readList(text: string, schema: JsonSchema): unknown {
  const list = /^\s*\[/.test(text) ? parse(text) : undefined;
  if (Array.isArray(list)) return readValue(list, schema);
  return typesOf(schema).includes('string') ? undefined : [readValue(text, itemsOf(schema))];
}

function readObject(text: string, schema: JsonSchema): unknown {
  const meant = /^\s*\{/.test(text) ? parse(text) : undefined;
  return schema.properties && isObject(meant) ? readFields(meant, schema) : meant;
}

/** A text with a comma may be one value of a list or several. */
function requireOneReading(name: string, value: unknown, schema: JsonSchema): void {
  const types = typesOf(schema);
  if (typeof value !== 'string' || !types.includes('array') || types.includes('string')) return;
  if (!/[,;\n]/.test(value) || value.trim().startsWith('[')) return;
  const several = value.split(/[,;\n]/).map((part) => part.trim());
  const readings = [[value], several].map((reading) => JSON.stringify(reading).slice(0, 200));
  throw invalidInput([{ path: name, message: `must be a list: ${readings.join(' or ')}` }]);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function itemsOf({ items }: JsonSchema): JsonSchema {
  return (items ?? {}) as JsonSchema;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function typesOf({ type }: JsonSchema): unknown[] {
  return [type].flat();
}
