import { expect, test } from 'vitest';
import { askBothExecutors } from '../graphql/ask-both-executors.ts';

const seeds = Array.from({ length: 1_000 }, (_, index) => 1_000 + index);

test('1,000 random queries get the same answers, compiled or not', {
  timeout: 300_000,
}, async () => {
  const { different, wrongExecutor, succeeded, executed, compiled } = await askBothExecutors(seeds);

  expect(different).toEqual([]);
  expect(wrongExecutor).toEqual([]);
  expect(succeeded).toBeGreaterThan(seeds.length / 2);
  expect(executed).toBeGreaterThan((3 * seeds.length) / 4);
  expect(compiled).toBeGreaterThan((2 * executed) / 3);
});
