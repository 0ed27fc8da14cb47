import { expect, test } from 'vitest';
import { z } from 'zod';
import { type Kind, namedFields } from './kinds-of-ids.ts';

test('inputs of every transport take names of every kind', () => {
  const found = new Set(namedFields.map(({ way, kind }) => `${way.transport} ${kind}`));

  expect(found.size).toBe(3 * 4);
});

test.each(namedFields)('$via takes names in $field', ({ field, kind, way, schema }) => {
  const formats: Record<Kind, string> = {
    project: 'id-or-project-name',
    column: 'id-or-column-name',
    tag: 'id-or-tag-name',
    member: 'id-or-member-name',
  };

  expect(formatOf(schema)).toBe(formats[kind]);
  const { fails } = way.operation;
  expect(fails, field).toEqual(expect.arrayContaining(['UNKNOWN_NAME', 'AMBIGUOUS_NAME']));
});

function formatOf(schema: z.core.$ZodType): string | undefined {
  if (schema instanceof z.ZodArray) return formatOf(schema.element);
  const isWrapper = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable;
  if (isWrapper) return formatOf(schema.unwrap());
  return schema instanceof z.ZodCustomStringFormat ? schema.def.format : undefined;
}
