import { expect, test } from 'vitest';
import { isWellFormedApiKey } from '../../src/identity/api-keys/api-key-token.ts';

test('none of a million random texts of the right length is a well-formed key', () => {
  const texts = Array.from({ length: 1_000_000 }, (_, index) => `alm_k1_${index}`.padEnd(56, 'x'));

  expect(texts.filter(isWellFormedApiKey)).toEqual([]);
});
