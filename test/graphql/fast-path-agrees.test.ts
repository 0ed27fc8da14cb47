import { expect, test } from 'vitest';
import { askBothPaths } from './ask-both-paths.ts';

const seeds = Array.from({ length: 100 }, (_, index) => index);

test('the fast path and Yoga return the same responses', async () => {
  const { different, wrongPath, fast } = await askBothPaths(seeds);

  expect(different).toEqual([]);
  expect(wrongPath).toEqual([]);
  expect(fast).toBeGreaterThan(seeds.length / 2);
});
