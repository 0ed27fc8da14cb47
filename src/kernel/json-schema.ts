import { z } from 'zod';

export type JsonSchema = Record<string, unknown>;

/**
 * Converts a schema to the JSON Schema of its wire format. Drops keywords that `format` and `type`
 * imply.
 */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema, ...published } = z.toJSONSchema(schema, {
    io: 'input',
    override({ jsonSchema }) {
      if (jsonSchema.format) delete jsonSchema.pattern;
      if (isAnyName(jsonSchema.propertyNames)) delete jsonSchema.propertyNames;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  return published;
}

const isAnyName = (schema: unknown) => JSON.stringify(schema) === '{"type":"string"}';
