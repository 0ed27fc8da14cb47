import { expect, test } from 'vitest';
import { askBothLanes } from './ask-both-lanes.ts';

const seeds = Array.from({ length: 100 }, (_, index) => index);

test('the short way answers as Yoga does', async () => {
  expect(await askBothLanes(seeds)).toEqual([]);
});
