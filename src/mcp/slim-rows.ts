import { z } from 'zod';

const detail = z
  .enum(['slim', 'full'])
  .default('slim')
  .describe('full: rows with all fields, also those that are null.');

type Full = {
  /** The row with all of its fields. */
  full: z.ZodObject;
  /** Where to read of the fields, and some of them. */
  more: string;
};

/** What a caller may say of the rows of a list. */
export function rowFields({ full, more }: Full) {
  const known = Object.keys(full.shape);
  const field = z.string().refine((name) => known.includes(name), {
    error: `must be one of ${known.join(', ')}`,
  });
  const fields = z.array(field).max(known.length).optional();
  return { fields: fields.describe(`Fields to add to each slim row: ${more}.`), detail };
}

type Asked = { fields?: readonly string[]; detail?: string };

/** A row of a list as it was asked for. */
export function showRow(row: object, slim: z.ZodObject, { fields = [], detail }: Asked): object {
  return detail === 'full' ? row : slimRow(row, [...Object.keys(slim.shape), ...fields]);
}

/** Some fields of a row: what is null or empty is left out, as it takes its place for nothing. */
export function slimRow(row: object, names: readonly string[]): object {
  const wanted = new Set(names);
  return Object.fromEntries(
    Object.entries(row).filter(([name, value]) => wanted.has(name) && !isEmpty(value)),
  );
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
