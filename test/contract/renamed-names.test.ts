import { expect, test } from 'vitest';
import { isPublished, isTaken, partsOf, renamed, taken } from './renamed.ts';

test.each(renamed)('$transport has $current', ({ transport, current }) => {
  expect(isPublished(transport, current)).toBe(true);
});

test.each(renamed)('$transport has $former only if the table says so', (row) => {
  const { transport, former, isKept } = row;
  const { isInput } = partsOf(former);

  expect({ taken: isTaken(row), published: isPublished(transport, former) }).toEqual({
    taken: isKept && isInput,
    published: isKept && !isInput,
  });
});

test('the table has each former name of an input that a tool or a route takes', () => {
  const listed = renamed
    .filter(({ former, isKept }) => isKept && partsOf(former).isInput)
    .map(({ former }) => former);

  expect(listed.toSorted()).toEqual(taken.toSorted());
});
