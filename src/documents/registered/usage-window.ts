/** Length of the usage window in days, including today. */
export const USAGE_DAYS = 30;

const DAY_MS = 86_400_000;

/** First day of the usage window: a UTC date, as uses are stored. */
export function firstUsageDay(now: Date): Date {
  const day = new Date(now.getTime() - (USAGE_DAYS - 1) * DAY_MS);
  return new Date(day.toISOString().slice(0, 10));
}
