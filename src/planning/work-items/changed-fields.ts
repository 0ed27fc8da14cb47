import { isDeepStrictEqual } from 'node:util';

/** The values of an update that differ from those of the row. */
export function changedFields<Update extends object>(
  row: Readonly<Record<string, unknown>>,
  update: Update,
): Partial<Update> {
  const changed = Object.entries(update).filter(
    ([name, value]) => value !== undefined && !isDeepStrictEqual(row[name], value),
  );
  return Object.fromEntries(changed) as Partial<Update>;
}
