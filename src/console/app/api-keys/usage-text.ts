import type { ApiKeyUsage } from './use-api-key-usage.ts';

const count = new Intl.NumberFormat('en');
const share = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

export const formatCount = (number: number): string => count.format(number);

/** Formats as "3 Nov". */
export const formatDay = (day: string): string => date.format(new Date(day));

type Figures = { callCount: number; errorCount: number };

/** Formats as "1,284 requests, 12 errors (0.9%)". */
export function describeFigures({ callCount, errorCount }: Figures): string {
  const requests = `${count.format(callCount)} ${callCount === 1 ? 'request' : 'requests'}`;
  if (errorCount === 0) return `${requests}, no errors`;
  const failed = `${count.format(errorCount)} ${errorCount === 1 ? 'error' : 'errorCount'}`;
  return `${requests}, ${failed} (${share.format(errorCount / callCount)})`;
}

/** Text alternative of the chart. */
export function describeUsage(usage: ApiKeyUsage): string {
  const peak = usage.days.reduce((one, other) => (other.callCount > one.callCount ? other : one));
  const most = `peak on ${formatDay(peak.date)}: ${count.format(peak.callCount)}`;
  return `${describeFigures(usage)} in ${usage.days.length} days; ${most}.`;
}
