import { z } from 'zod';

/** `schema` is a schema or null; the registry would rewrite its type. */
const successors = z.registry<{ schema: unknown }>();

/**
 * Marks an input that REST and MCP take for older clients only. GraphQL takes the successor in its place;
 * without one, it leaves the field out.
 */
export function forOlderClients<Schema extends z.core.$ZodType>(
  schema: Schema,
  successor: z.core.$ZodType | null = null,
): Schema {
  successors.add(schema, { schema: successor });
  return schema;
}

/** Whether a field is for older clients only. */
export function isForOlderClients(schema: z.core.$ZodType): boolean {
  return successors.get(schema)?.schema === null;
}

/** The schema that new clients take in place of one for older clients. */
export function successorOf(schema: z.core.$ZodType): z.core.$ZodType {
  return (successors.get(schema)?.schema as z.core.$ZodType | undefined) ?? schema;
}
