import { expect, test } from 'vitest';
import { escapeLike } from '../../src/kernel/escape-like.ts';
import { toDate } from '../../src/kernel/to-date.ts';

test('the wildcards of a search text are escaped, and nothing else', () => {
  expect(escapeLike('50%_a\\b')).toBe('50\\%\\_a\\\\b');
});

test('an absent time of a row stays absent', () => {
  expect(toDate('2026-05-01T12:00:00Z')).toEqual(new Date('2026-05-01T12:00:00Z'));
  expect(toDate(null)).toBeNull();
});
