import { z } from 'zod';

/** The description of a schema's value, also through optional, nullable, default and array. */
export function descriptionOf(schema: z.core.$ZodType): string | undefined {
  const { id, description } = z.globalRegistry.get(schema) ?? {};
  // A named object's description is its type's. The field that holds the object needs its own.
  if (schema instanceof z.ZodObject && id) return undefined;
  return description ?? (wraps(schema) ? descriptionOf(innerOf(schema)) : undefined);
}

type Wrapper = z.ZodOptional | z.ZodNullable | z.ZodDefault | z.ZodArray;

function wraps(schema: z.core.$ZodType): schema is Wrapper {
  return [z.ZodOptional, z.ZodNullable, z.ZodDefault, z.ZodArray].some(
    (kind) => schema instanceof kind,
  );
}

function innerOf(schema: Wrapper): z.core.$ZodType {
  return schema instanceof z.ZodArray ? schema.element : schema.unwrap();
}
