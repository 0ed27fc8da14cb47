import { z } from 'zod';

export type JsonSchema = Record<string, unknown>;

/** A schema as it is published: the wire's side of it, without what `format` and `type` say. */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema, ...published } = z.toJSONSchema(schema, {
    io: 'input',
    override({ jsonSchema }) {
      if (jsonSchema.format) delete jsonSchema.pattern;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  return published;
}
