import { z } from 'zod';

const detail = z.enum(['slim', 'full']).default('slim').describe('full: rows with all fields.');

type Full = {
  /** Schema of a row with all fields. */
  full: z.ZodObject;
  /** Names the tool that documents the fields, and some of them. */
  more: string;
};

/** Input fields that select the fields of rows. */
export function rowFields({ full, more }: Full) {
  const known = Object.keys(full.shape);
  const field = z.string().refine((name) => known.includes(name), {
    error: `must be one of ${known.join(', ')}`,
  });
  const fields = z.array(field).max(known.length).optional();
  return { fields: fields.describe(`Fields to add to rows: ${more}.`), detail };
}

type Selection = { fields?: readonly string[]; detail?: string };

/** A row of a list with the selected fields. */
export function showRow(
  row: object,
  slim: z.ZodObject,
  { fields = [], detail }: Selection,
): object {
  return detail === 'full' ? row : slimRow(row, [...Object.keys(slim.shape), ...fields]);
}

/** Selected fields of a row, without null and empty values, to save the model's context. */
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
