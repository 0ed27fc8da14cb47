import { expect, test } from 'vitest';
import { toDate } from '../../src/kernel/to-date.ts';

test('a date from JSON is the same moment, and stays null', () => {
  expect(toDate('2026-12-01T00:00:00.000Z')).toEqual(new Date(Date.UTC(2026, 11, 1)));
  expect(toDate(null)).toBeNull();
});
