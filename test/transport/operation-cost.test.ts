import { expect, test } from 'vitest';
import { listBoardWorkItems } from '../../src/planning/board-views/list-board-work-items.ts';
import { createProject } from '../../src/planning/projects/create-project.ts';
import { bulkMoveWorkItems } from '../../src/planning/work-items/bulk-move-work-items.ts';
import { costOfInput, costOfOutput } from '../../src/transport/operation-cost.ts';

test.each([
  { operation: createProject, input: { name: 'One' }, cost: 10 },
  { operation: bulkMoveWorkItems, input: { ids: ['a'] }, cost: 11 },
  { operation: bulkMoveWorkItems, input: { ids: ['a', 'b', 'c'] }, cost: 13 },
  { operation: listBoardWorkItems, input: { limit: 7 }, cost: 1 + 10 * 8 },
])('$operation.name with $input costs up to $cost points', ({ operation, input, cost }) => {
  expect(costOfInput(operation, input)).toBe(cost);
});

test('a list of lists costs each inner list and each of its rows', () => {
  const output = [{ items: [1, 2, 3] }, { items: [] }, { items: [4] }];

  expect(costOfOutput(listBoardWorkItems, { requested: 81, output })).toBe(1 + 3 + 4);
});

test('a bulk write costs what it reserved', () => {
  const output = { movedCount: 1, items: [1] };

  expect(costOfOutput(bulkMoveWorkItems, { requested: 13, output })).toBe(13);
});
