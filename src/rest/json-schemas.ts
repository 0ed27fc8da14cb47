import type { z } from 'zod';
import { type JsonSchema, toJsonSchema } from '../kernel/json-schema.ts';

/** Converts zod schemas to JSON Schema and collects named ones as OpenAPI components. */
export type JsonSchemas = {
  convert: (schema: z.ZodType) => JsonSchema;
  definitions: Record<string, JsonSchema>;
};

export function createJsonSchemas(): JsonSchemas {
  const definitions: Record<string, JsonSchema> = {};
  return {
    definitions,
    convert(schema) {
      const { $defs, ...converted } = toJsonSchema(schema);
      for (const [name, definition] of Object.entries($defs ?? {})) {
        definitions[name] = moveReferences(definition) as JsonSchema;
      }
      return moveReferences(converted) as JsonSchema;
    },
  };
}

/** Points references to OpenAPI components and drops the IDs of schemas. */
function moveReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(moveReferences);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'id' && typeof inner === 'string') return [];
    if (key === '$ref') return [[key, String(inner).replace('#/$defs/', '#/components/schemas/')]];
    return [[key, moveReferences(inner)]];
  });
  return withRange(withProperties(Object.fromEntries(entries)));
}

const MAX_INT32 = 2 ** 31 - 1;

/** Says that integers have 32 bits, as in GraphQL. Generators of clients otherwise choose 64. */
function withRange(schema: JsonSchema): JsonSchema {
  if (![schema.type].flat().includes('integer')) return schema;
  return { format: 'int32', minimum: -MAX_INT32 - 1, maximum: MAX_INT32, ...schema };
}

/**
 * Lists the properties of a record with known names. Generators of clients ignore `propertyNames`, and
 * linters reject required names without a property.
 */
function withProperties(schema: JsonSchema): JsonSchema {
  const { propertyNames, additionalProperties, ...others } = schema;
  const names = (propertyNames as { enum?: unknown[] } | undefined)?.enum;
  if (!Array.isArray(names)) return schema;
  const properties = Object.fromEntries(names.map((name) => [name, additionalProperties]));
  return { ...others, properties, additionalProperties: false };
}
