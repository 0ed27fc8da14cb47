import { expect, test } from 'vitest';
import { askBothLanes as askGraphQL } from '../graphql/ask-both-lanes.ts';
import { askBothLanes as askMcp } from '../mcp/ask-both-lanes.ts';

const seeds = Array.from({ length: 3_000 }, (_, index) => 1_000 + index);

test('GraphQL: the short way answers 3,000 requests as Yoga does', {
  timeout: 300_000,
}, async () => {
  expect(await askGraphQL(seeds)).toEqual([]);
});

test('MCP: the short way answers 3,000 messages as the SDK does', {
  timeout: 300_000,
}, async () => {
  const { different, shortened } = await askMcp(seeds);

  expect(different).toEqual([]);
  expect(shortened).toBeGreaterThan(seeds.length / 3);
});
