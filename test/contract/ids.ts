import { z } from 'zod';
import { fieldsOf, type Way } from './call.ts';

/** An ID without an object. */
export const ABSENT = '01890000-0000-7000-8000-000000000000';

export type IdField = { field: string; isList: boolean };

/** The fields of a way's input that take one or several IDs. */
export function idFieldsOf(way: Way, kind: 'any' | 'work-item' = 'any'): IdField[] {
  return Object.entries(fieldsOf(way)).flatMap(([field, schema]) => {
    const bare = unwrap(schema);
    const isList = bare instanceof z.ZodArray;
    const one = isList ? unwrap(bare.element) : bare;
    if (!(kind === 'any' ? isId(one) : isWorkItemRef(one))) return [];
    return [{ field, isList }];
  });
}

/** An ID in the form of the field. */
export function asField({ isList }: IdField, id: string): string | string[] {
  return isList ? [id] : id;
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const isWrapper =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault;
  return isWrapper ? unwrap(schema.unwrap()) : schema;
}

/** An ID field that also takes a taskId such as A-T-37. */
function isWorkItemRef(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodCustomStringFormat && schema.def.format === 'id-or-task-id';
}

/** A UUID, or one of the formats that also take a taskId such as A-T-37. */
function isId(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodUUID) return true;
  return schema instanceof z.ZodCustomStringFormat && /^id\b/.test(schema.def.format);
}
