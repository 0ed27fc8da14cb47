/** Over how many days uses are looked at, today included. */
export const USAGE_DAYS = 30;

const DAY_MS = 86_400_000;

/** The first day that counts, as uses are kept: a date in UTC. */
export function firstUsageDay(now: Date): Date {
  const day = new Date(now.getTime() - (USAGE_DAYS - 1) * DAY_MS);
  return new Date(day.toISOString().slice(0, 10));
}
