import { z } from 'zod';
import { fieldsOf, type Way } from './call.ts';

/** An id that nothing has. */
export const ABSENT = '01890000-0000-7000-8000-000000000000';

export type IdField = { field: string; isList: boolean };

/** The fields of a way's input that take ids, one or many. */
export function idFieldsOf(way: Way, kind: 'any' | 'work-item' = 'any'): IdField[] {
  return Object.entries(fieldsOf(way)).flatMap(([field, schema]) => {
    const bare = unwrap(schema);
    const isList = bare instanceof z.ZodArray;
    const one = isList ? unwrap(bare.element) : bare;
    if (!(kind === 'any' ? isId(one) : isWorkItemRef(one))) return [];
    return [{ field, isList }];
  });
}

/** An id as the field takes it. */
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

/** An id that people's own, such as A-T-37, go in for as well. */
function isWorkItemRef(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodCustomStringFormat && schema.def.format === 'id-or-task-id';
}

/** A UUID, or one of the formats that people's own ids such as A-T-37 go in for as well. */
function isId(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodUUID) return true;
  return schema instanceof z.ZodCustomStringFormat && /^id\b/.test(schema.def.format);
}
