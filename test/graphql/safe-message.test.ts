import { expect, test } from 'vitest';
import { safeMessage } from '../../src/graphql/safe-message.ts';

test.each([
  ['No type. Did you mean "A" or "B"?', 'No type.'],
  ['One. Did you mean "A"? Two. Did you mean "B"? Three.', 'One. Two. Three.'],
  ['Without an end. Did you mean "A"', 'Without an end.'],
  ['It is short.', 'It is short.'],
])('the message %j loses its suggestions', (message, safe) => {
  expect(safeMessage(message)).toBe(safe);
});

test('a message with a long value of a variable is cut to 500 characters', () => {
  const value = 'x'.repeat(10_000);

  expect(safeMessage(`Got ${value}.`)).toBe(`Got ${'x'.repeat(496)}…`);
});

test('a suggestion behind a text of the caller that looks like one is removed', () => {
  const given = 'Variable "$a" got invalid value " Did you mean "; unknown. Did you mean "secret"?';

  expect(safeMessage(given)).not.toContain('secret');
});
