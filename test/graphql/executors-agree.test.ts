import { expect, test } from 'vitest';
import { askBothExecutors } from './ask-both-executors.ts';

const seeds = Array.from({ length: 25 }, (_, index) => index);

test('compiled and plain executors return the same results', async () => {
  const { different, wrongExecutor, succeeded, compiled } = await askBothExecutors(seeds);

  expect(different).toEqual([]);
  expect(wrongExecutor).toEqual([]);
  expect(succeeded).toBeGreaterThan(seeds.length / 3);
  expect(compiled).toBeGreaterThan(seeds.length / 2);
});
