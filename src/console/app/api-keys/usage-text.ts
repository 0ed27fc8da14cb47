import type { ApiKeyUsage } from './use-api-key-usage.ts';

const count = new Intl.NumberFormat('en');
const share = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

export const formatCount = (number: number): string => count.format(number);

/** Formats as "3 Nov". */
export const formatDay = (day: string): string => date.format(new Date(day));

type Figures = { calls: number; errors: number };

/** Formats as "1,284 requests, 12 errors (0.9%)". */
export function describeFigures({ calls, errors }: Figures): string {
  const requests = `${count.format(calls)} ${calls === 1 ? 'request' : 'requests'}`;
  if (errors === 0) return `${requests}, no errors`;
  const failed = `${count.format(errors)} ${errors === 1 ? 'error' : 'errors'}`;
  return `${requests}, ${failed} (${share.format(errors / calls)})`;
}

/** Text alternative of the chart. */
export function describeUsage(usage: ApiKeyUsage): string {
  const peak = usage.days.reduce((one, other) => (other.calls > one.calls ? other : one));
  const most = `peak on ${formatDay(peak.day)}: ${count.format(peak.calls)}`;
  return `${describeFigures(usage)} in ${usage.days.length} days; ${most}.`;
}
