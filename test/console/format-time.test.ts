import { expect, test } from 'vitest';
import {
  formatExactTime,
  formatRelativeTime,
} from '../../src/console/app/components/format-time.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');

test.for([
  ['2026-11-23T11:59:30Z', 'just now'],
  ['2026-11-23T12:00:20Z', 'just now'],
  ['2026-11-23T11:48:00Z', '12 minutes ago'],
  ['2026-11-22T11:00:00Z', '1 day ago'],
  ['2026-10-01T12:00:00Z', '2 months ago'],
  ['2024-11-01T12:00:00Z', '2 years ago'],
  ['2026-11-26T13:00:00Z', 'in 3 days'],
  ['2026-11-30T11:59:58Z', 'in 7 days'],
  ['2026-11-23T12:59:40Z', 'in 1 hour'],
  ['2026-11-23T11:01:15Z', '59 minutes ago'],
  ['2026-11-23T11:00:15Z', '1 hour ago'],
  ['2026-11-22T12:10:00Z', '1 day ago'],
  ['2026-11-23T10:20:00Z', '2 hours ago'],
] as const)('formatRelativeTime formats %s as %s', ([at, told]) => {
  expect(formatRelativeTime(at, NOW)).toBe(told);
});

test('formatExactTime formats in UTC', () => {
  expect(formatExactTime('2026-11-23T23:45:06.789Z')).toBe('23 Nov 2026, 23:45:06 UTC');
});
