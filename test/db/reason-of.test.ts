import { expect, test } from 'vitest';
import { reasonOf } from '../../src/db/reason-of.ts';

test.each([
  ['an error', new Error('it is closed'), 'it is closed'],
  ['an error with several reasons', new AggregateError([new Error('a'), new Error('b')]), 'a, b'],
  ['a full disk', { code: 'ENOSPC' }, 'its disk is full. Free at least 200 MB'],
  ['an object without a message', { name: 'ErrnoError', errno: 51 }, /"errno":51/],
  ['an error without a message', Object.assign(new Error(), { code: 'EIO' }), 'EIO'],
  ['a text', 'closed', 'closed'],
  ['nothing', undefined, 'undefined'],
])('the reason of %s is readable', (_, error, reason) => {
  expect(reasonOf(error)).toMatch(reason);
});
