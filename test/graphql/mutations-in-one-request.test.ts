import { expect, test } from 'vitest';
import { graphql } from '../support/clients.ts';
import { makeWorkingBoard } from '../support/working-board.ts';

test('a mutation returns its changes even if an earlier one loaded the same object', async () => {
  const all = await makeWorkingBoard();
  const [one, other] = [await all.make(), await all.make()];
  const document = `mutation ($one: ID!, $other: ID!, $column: ID!) {
    first: moveWorkItem(input: { id: $one, boardColumnId: $column }) { ...Moved }
    second: moveWorkItem(input: { id: $other, boardColumnId: $column }) { ...Moved }
  }
  fragment Moved on MoveWorkItemResult { ... on MoveWorkItemSuccess { workItem {
    column { name workItemCount } board { columns { workItemCount } } } } }`;

  const { body } = await graphql(all.key)(document, {
    one: one.id,
    other: other.id,
    column: all.column('todo'),
  });

  const moved = (count: number) => ({
    workItem: {
      column: { name: 'To Do', workItemCount: count },
      board: { columns: [2 - count, count, 0, 0, 0, 0, 0].map((n) => ({ workItemCount: n })) },
    },
  });
  expect(body).toEqual({ data: { first: moved(1), second: moved(2) } });
});
