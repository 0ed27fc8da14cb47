import { expect, test } from 'vitest';
import { rules } from './vocabulary.ts';

test.each(rules)('$title', ({ broken, except }) => {
  expect(broken().toSorted()).toEqual(Object.keys(except).toSorted());
});
