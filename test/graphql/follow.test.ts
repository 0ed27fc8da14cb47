import { expect, test } from 'vitest';
import type { GraphQLContext } from '../../src/graphql/context.ts';
import { follow } from '../../src/graphql/follow.ts';
import type { Relation } from '../../src/kernel/relation.ts';

/** A relation without paging to so many rows of each parent. */
function listOf(rows: number): Relation<null, number[]> {
  return {
    permission: 'projects:read',
    loadMany: async (_context, ids) => new Map(ids.map((id) => [id, Array(rows).fill(0)])),
  };
}

function followBoth(relation: Relation<null, number[]>) {
  const operationContext = { maxAnswerLength: 100_000, lengths: { answered: 0, read: 0 } };
  const context = { operationContext } as GraphQLContext;
  return Promise.all(['a', 'b'].map((id) => follow(relation, { id, args: null, context })));
}

test('lists without paging have at most 10,000 rows for all parents together', async () => {
  expect((await followBoth(listOf(5_000))).flat()).toHaveLength(10_000);

  await expect(followBoth(listOf(5_001))).rejects.toThrow(/10002 rows for 2 parents.*10000/);
});
