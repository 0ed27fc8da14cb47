import { z } from 'zod';
import { type Permission, permissions } from './permission.ts';

/** Fields that tell objects apart: a caller may always see those of what it wrote. */
export const identifiers: ReadonlySet<string> = new Set(['id', 'taskId', 'memberId']);

/**
 * The permission to read what an operation answers with. Null if the operation reads itself, or if
 * nothing guards its resource.
 */
export function readPermissionOf(permission: Permission | null): Permission | null {
  const [resource, action] = permission?.split(':') ?? [];
  if (action === 'read') return null;
  return permissions.find((name) => name === `${resource}:read`) ?? null;
}

/** Whether a caller may see an answer that needs this permission to read. */
export function mayRead(
  shows: Permission | null,
  caller: { permissions: ReadonlySet<Permission> },
): boolean {
  return shows === null || caller.permissions.has(shows);
}

/**
 * Reduces an answer to what a caller without the permission to read may see: of each object its
 * identifiers and the fields that the request wrote. Counts, flags and secrets beside the objects
 * remain.
 */
export function writtenPartOf(
  schema: z.core.$ZodType,
  { answer, written }: { answer: unknown; written: ReadonlySet<string> },
): unknown {
  const shape = unwrap(schema);
  if (shape instanceof z.ZodArray) {
    if (!Array.isArray(answer)) return answer;
    return answer.map((each) => writtenPartOf(shape.element, { answer: each, written }));
  }
  if (typeof answer !== 'object' || answer === null) return answer;
  if (!(shape instanceof z.ZodObject)) return undefined;
  const isStored = isStoredObject(shape);
  return Object.fromEntries(
    Object.entries(answer).flatMap(([name, value]) => {
      const field = shape.shape[name];
      if (!isStored) return [[name, writtenPartOf(field, { answer: value, written })]];
      const isShown = identifiers.has(name) || isFlag(field) || written.has(name);
      return isShown && isPlain(value) ? [[name, value]] : [];
    }),
  );
}

/** An answer to a caller without the permission to read, as published. */
const writtenPart = z
  .looseObject({
    id: z.string().optional().describe('ID of the object.'),
    taskId: z.string().optional().describe('taskId of a work item.'),
  })
  .meta({
    id: 'WrittenPart',
    description:
      'The answer to a caller who may write but not read: the identifiers, and the fields that the ' +
      'request set.',
  });

/** The schema of `writtenPartOf`; undefined if it hides nothing of this schema. */
export function writtenSchemaOf(schema: z.core.$ZodType): z.ZodType | undefined {
  const shape = unwrap(schema);
  if (shape instanceof z.ZodArray) {
    const element = writtenSchemaOf(shape.element);
    return element && z.array(element);
  }
  if (!(shape instanceof z.ZodObject)) return undefined;
  if (isStoredObject(shape)) return isIdentity(shape) ? undefined : writtenPart;
  const fields = Object.entries(shape.shape).map(([name, field]) => {
    const part = writtenSchemaOf(field);
    return [name, part && (field.isNullable() ? part.nullable() : part)] as const;
  });
  const hiding = fields.filter(([, part]) => part !== undefined);
  return hiding.length > 0 ? shape.extend(Object.fromEntries(hiding)) : undefined;
}

/** Whether a schema describes a stored object, rather than the effect of a request. */
function isStoredObject(schema: z.ZodObject): boolean {
  return 'id' in schema.shape || schema.meta()?.id !== undefined;
}

/** Whether a schema has only identifiers and flags, such as that of a deletion. */
function isIdentity({ shape }: z.ZodObject): boolean {
  return Object.entries(shape).every(([name, field]) => identifiers.has(name) || isFlag(field));
}

/** Whether a field is always true, such as `deleted`. */
function isFlag(schema: z.core.$ZodType | undefined): boolean {
  return schema instanceof z.ZodLiteral && schema.value === true;
}

/** Nested objects may hold more than the request wrote: a change of `metadata` is merged. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((each) => typeof each !== 'object');
  return typeof value !== 'object' || value === null;
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  ) {
    return unwrap(schema.unwrap());
  }
  return schema;
}
