import { z } from 'zod';
import { readBoolean, readEnum, readNumber } from '../transport/spelling.ts';

/**
 * Converts query parameters to the types of a field: numbers, booleans and enumerations from text, a
 * list from repeated or comma-separated values. Unconvertible text is left for the field to reject.
 */
export function readValues(texts: readonly string[], schema: z.core.$ZodType): unknown {
  const bare = unwrap(schema);
  const single = bare instanceof z.ZodUnion ? optionsOf(bare).find(isSingle) : bare;
  const list = bare instanceof z.ZodUnion ? optionsOf(bare).find(isList) : bare;
  if (list instanceof z.ZodArray) {
    const parts = texts.flatMap((text) => text.split(',')).filter((text) => text !== '');
    const [only, ...more] = parts;
    if (only !== undefined && more.length === 0 && single !== list) return readText(only, single);
    return parts.map((text) => readText(text, list.element));
  }
  return readText(texts[0] ?? '', single);
}

function readText(text: string, schema: z.core.$ZodType | undefined): unknown {
  const bare = schema && unwrap(schema);
  if (bare instanceof z.ZodNumber) return readNumber(text) ?? text;
  if (bare instanceof z.ZodBoolean) return readBoolean(text) ?? text;
  return bare instanceof z.ZodEnum ? readEnum(text, bare.options) : text;
}

/** Reads the enumerations of a field in a body in any case. JSON has types for all other values. */
export function readEnums(value: unknown, schema: z.core.$ZodType): unknown {
  const bare = unwrap(schema);
  if (typeof value === 'string' && bare instanceof z.ZodEnum) return readEnum(value, bare.options);
  if (Array.isArray(value) && bare instanceof z.ZodArray) {
    return value.map((each) => readEnums(each, bare.element));
  }
  return value;
}

/** Whether a field takes a list, possibly beside a single value. */
export function takesList(schema: z.core.$ZodType): boolean {
  const bare = unwrap(schema);
  return bare instanceof z.ZodUnion ? optionsOf(bare).some(isList) : isList(bare);
}

/** The wire schema of a field without optional, nullable and default. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodCodec) return unwrap(schema.def.in);
  const isWrapper =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault;
  return isWrapper ? unwrap(schema.unwrap()) : schema;
}

function optionsOf(union: z.ZodUnion): z.core.$ZodType[] {
  return union.options.map(unwrap);
}

function isList(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodArray;
}

function isSingle(schema: z.core.$ZodType): boolean {
  return !isList(schema);
}
