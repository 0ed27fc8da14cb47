const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30.44 * DAY;
const YEAR = 365.25 * DAY;

const steps = [
  [YEAR, 'year'],
  [MONTH, 'month'],
  [DAY, 'day'],
  [HOUR, 'hour'],
  [MINUTE, 'minute'],
] as const;

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always' });
const exact = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZone: 'UTC',
});

/** Formats as "12 minutes ago" or "in 3 days": rounded to the nearest, in the largest unit that fits. */
export function formatRelativeTime(at: string, now: number): string {
  const seconds = (Date.parse(at) - now) / 1000;
  const step = steps.find(([size], position) => {
    const [smaller = size] = steps[position + 1] ?? [];
    // 59.6 minutes round to an hour, not to 60 minutes.
    return Math.abs(seconds) >= size - smaller / 2;
  });
  if (!step || Math.abs(seconds) < MINUTE) return 'just now';
  const [size, unit] = step;
  return relative.format(Math.round(seconds / size), unit);
}

/** Formats as "23 Nov 2026, 18:45:06 UTC". */
export function formatExactTime(at: string): string {
  return `${exact.format(new Date(at))} UTC`;
}
