import { expect, test } from 'vitest';
import { askBothPaths } from './ask-both-paths.ts';

const seeds = Array.from({ length: 100 }, (_, index) => index);

test('the fast path answers as Yoga does', async () => {
  expect(await askBothPaths(seeds)).toEqual([]);
});
