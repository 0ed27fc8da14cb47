import { isDeepStrictEqual } from 'node:util';

type Row = Readonly<Record<string, unknown>>;

/** The values of an update that differ from those of the row. */
export function changedValues<Update extends object>(row: Row, update: Update): Partial<Update> {
  const changed = Object.entries(update).filter(
    ([name, value]) => value !== undefined && !isDeepStrictEqual(row[name], value),
  );
  return Object.fromEntries(changed) as Partial<Update>;
}

/** The names of the values that differ after an update. */
export function namesOfChanged(before: Row, after: Row): string[] {
  return Object.keys(before).filter((name) => !isDeepStrictEqual(before[name], after[name]));
}
