import { expect, test } from 'vitest';
import { askBothPaths as askGraphQL } from '../graphql/ask-both-paths.ts';
import { askBothPaths as askMcp } from '../mcp/ask-both-paths.ts';

const seeds = Array.from({ length: 3_000 }, (_, index) => 1_000 + index);

test('GraphQL: the fast path answers 3,000 requests as Yoga does', {
  timeout: 300_000,
}, async () => {
  const { different, wrongPath, fast } = await askGraphQL(seeds);

  expect(different).toEqual([]);
  expect(wrongPath).toEqual([]);
  expect(fast).toBeGreaterThan(seeds.length / 2);
});

test('MCP: the fast path answers 3,000 messages as the SDK does', {
  timeout: 300_000,
}, async () => {
  const { different, wrongPath, fast } = await askMcp(seeds);

  expect(different).toEqual([]);
  expect(wrongPath).toEqual([]);
  expect(fast).toBeGreaterThan(seeds.length / 3);
});
