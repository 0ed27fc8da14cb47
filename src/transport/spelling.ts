/**
 * The value of an enumeration that a text means, in any case and with any separator: `in_progress` for `inProgress`
 * or `In Progress`. Other texts stay for the field to reject.
 */
export function readEnum(text: string, values: readonly unknown[]): string {
  if (values.includes(text)) return text;
  const letters = lettersOf(text);
  const meant = values.filter((value) => lettersOf(`${value}`) === letters);
  return meant.length === 1 ? `${meant[0]}` : text;
}

function lettersOf(text: string): string {
  return text.replace(/[\s_-]/g, '').toLowerCase();
}

/** The boolean that a text means; undefined if it means none. */
export function readBoolean(text: string): boolean | undefined {
  if (/^(true|1)$/i.test(text)) return true;
  return /^(false|0)$/i.test(text) ? false : undefined;
}

/** The number that a text means; undefined if it means none. */
export function readNumber(text: string): number | undefined {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
