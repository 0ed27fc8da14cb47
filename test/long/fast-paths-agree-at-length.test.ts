import { expect, test } from 'vitest';
import { askBothPaths as askGraphQL } from '../graphql/ask-both-paths.ts';
import { askBothPaths as askMcp } from '../mcp/ask-both-paths.ts';

const seeds = Array.from({ length: 3_000 }, (_, index) => 1_000 + index);

test('the GraphQL fast path answers 3,000 random requests like Yoga', {
  timeout: 300_000,
}, async () => {
  const { different, wrongPath, fast } = await askGraphQL(seeds);

  expect(different).toEqual([]);
  expect(wrongPath).toEqual([]);
  expect(fast).toBeGreaterThan(seeds.length / 2);
});

test('the MCP fast path answers 3,000 random messages like the SDK', {
  timeout: 300_000,
}, async () => {
  const { different, wrongPath, fast } = await askMcp(seeds);

  expect(different).toEqual([]);
  expect(wrongPath).toEqual([]);
  expect(fast).toBeGreaterThan(seeds.length / 3);
});
