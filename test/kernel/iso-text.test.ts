import { expect, test } from 'vitest';
import { toIsoText } from '../../src/kernel/iso-text.ts';
import { randomOf } from '../support/random.ts';

const LATEST_MS = 8.64e15;

test('toIsoText equals toISOString from the earliest to the latest date', () => {
  const { pick } = randomOf(1);
  const moments = Array.from(
    { length: 5_000 },
    (_, index) =>
      Math.floor((index / 2_500 - 1) * LATEST_MS) +
      pick([0, 1, 999, 59_999, 3_599_999, 86_399_999]),
  ).filter((time) => time <= LATEST_MS);
  const edges = [
    0,
    -1,
    1,
    LATEST_MS,
    -LATEST_MS,
    Date.UTC(0, 0),
    Date.UTC(9999, 11, 31, 23, 59, 59, 999),
  ];

  for (const time of [...moments, ...edges]) {
    const date = new Date(time);
    expect(toIsoText(date)).toBe(date.toISOString());
  }
});

test('an invalid date throws', () => {
  expect(() => toIsoText(new Date(Number.NaN))).toThrow(RangeError);
});
