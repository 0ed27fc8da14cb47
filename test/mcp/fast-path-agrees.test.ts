import { expect, test } from 'vitest';
import { askBothPaths } from './ask-both-paths.ts';

const seeds = Array.from({ length: 60 }, (_, index) => index);

test('the fast path and the SDK return the same responses', async () => {
  const { different, wrongPath, fast } = await askBothPaths(seeds);

  expect(different).toEqual([]);
  expect(wrongPath).toEqual([]);
  expect(fast).toBeGreaterThan(seeds.length / 3);
});
