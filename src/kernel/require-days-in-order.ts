import { invalidInput } from './invalid-input.ts';

/** The names of the fields with the first and the last planned day of a row. */
type Days = readonly [start: string, end: string];

/** A row as it is after a write, and the names of the fields that the write changes. */
type Written = { row: object; changed: readonly string[] };

/**
 * Rejects a first day after the last one. A write that changes neither may leave the days of an older row in the wrong
 * order.
 */
export function requireDaysInOrder([start, end]: Days, { row, changed }: Written): void {
  const values = row as Readonly<Record<string, unknown>>;
  const [first, last] = [values[start], values[end]];
  if (!(first instanceof Date && last instanceof Date) || first <= last) return;
  const path = [start, end].find((name) => changed.includes(name));
  if (!path) return;
  // Without the stored day, which the caller may not be allowed to read.
  const message = path === start ? `must not be after ${end}` : `must not be before ${start}`;
  throw invalidInput([{ path, message }]);
}
