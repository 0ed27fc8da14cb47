import { expect, test } from 'vitest';
import { z } from 'zod';
import { makeOrganization } from '../support/organization.ts';
import { call, fieldsOf, operations } from './call.ts';
import { examples } from './examples.ts';

/** One code point, two UTF-16 units, four bytes. */
const LAMP = '💡';
/** Longer texts would exceed the body limit in bytes. */
const MAX_TRIED = 2_000;

/** Texts with a format that their JSON Schema does not tell. */
const formats = new Set(['after', 'before', 'cursor', 'email']);

type Text = { maxLength?: number; format?: string; pattern?: string; anyOf?: Text[] };

const texts = operations.flatMap(({ name, ways }) => {
  // A document of an example need not take every field.
  const way = ways.find(({ transport }) => transport !== 'graphql') ?? ways[0];
  if (!way) return [];
  const fields = Object.entries(fieldsOf(way)).map(([field, schema]) => ({
    name,
    way,
    field,
    max: maxLengthOf(schema as z.ZodType),
  }));
  return fields.filter(
    ({ field, max }) => max !== undefined && max <= MAX_TRIED && !formats.has(field),
  );
});

test.each(texts)('$field of $name has at most $max code points', async ({ way, ...text }) => {
  const { name, field, max = 0 } = text;
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const given = await examples[name].input(organization);

  const send = (value: string) => call(way, { input: { ...given, [field]: value }, key });
  const longest = await send(LAMP.repeat(max));
  const tooLong = await send(LAMP.repeat(max + 1));

  expect(longest.ok || !isBroken(longest.code)).toBe(true);
  expect(tooLong).toEqual({ ok: false, code: 'VALIDATION_FAILED' });
});

test('the lengths of texts are tried', () => {
  expect(texts.length).toBeGreaterThan(20);
});

const isBroken = (code: string) => ['INTERNAL_ERROR', 'VALIDATION_FAILED', 'NONE'].includes(code);

/** The maximum length of free text. Formats and patterns have rules of their own. */
function maxLengthOf(schema: z.ZodType): number | undefined {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Text;
  const free = [json, ...(json.anyOf ?? [])].filter(({ format, pattern }) => !format && !pattern);
  return free.find(({ maxLength }) => maxLength !== undefined)?.maxLength;
}
