import { expect, test } from 'vitest';
import { addVary } from '../../src/http/vary.ts';

test.each([
  [{}, 'origin'],
  [{ vary: 'origin' }, 'origin'],
  [{ vary: 'accept' }, 'accept, origin'],
  [{ vary: 'accept, origin' }, 'accept, origin'],
  [{ vary: 'origin-agent' }, 'origin-agent, origin'],
])('an answer with %j that varies by the origin as well has the header Vary: %s', (...row) => {
  const [headers, vary]: [Record<string, string>, string] = row;

  addVary(headers, 'origin');

  expect(headers).toEqual({ vary });
});
