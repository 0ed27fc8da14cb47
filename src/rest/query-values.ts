import { z } from 'zod';

/**
 * Converts query parameters to the types of a field: numbers and booleans from text, a list from
 * repeated or comma-separated values. Unconvertible text is left for the field to reject.
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
  return texts.length > 1 ? texts : readText(texts[0] ?? '', single);
}

function readText(text: string, schema: z.core.$ZodType | undefined): unknown {
  const bare = schema && unwrap(schema);
  if (bare instanceof z.ZodNumber && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (bare instanceof z.ZodBoolean && /^(true|false)$/.test(text)) return text === 'true';
  return text;
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
