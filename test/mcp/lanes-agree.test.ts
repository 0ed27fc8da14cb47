import { expect, test } from 'vitest';
import { askBothLanes } from './ask-both-lanes.ts';

const seeds = Array.from({ length: 60 }, (_, index) => index);

test('the short way answers as the SDK does', async () => {
  const { different, shortened } = await askBothLanes(seeds);

  expect(different).toEqual([]);
  expect(shortened).toBeGreaterThan(seeds.length / 3);
});
