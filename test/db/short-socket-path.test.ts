import path from 'node:path';
import { expect, test } from 'vitest';
import { shortSocketPath } from '../../src/db/short-socket-path.ts';

const MAX_BYTES = 103;

test('a socket below the working directory has its relative path', () => {
  expect(shortSocketPath(path.resolve('data/lock'))).toBe('data/lock');
});

test('a socket far from the working directory has its absolute path', () => {
  expect(shortSocketPath('/lock')).toBe('/lock');
});

test('the longest path of a socket is accepted, and one byte more is refused with the limit', () => {
  const longest = `${'d'.repeat(MAX_BYTES - 5)}/lock`;

  expect(shortSocketPath(longest)).toBe(longest);
  expect(() => shortSocketPath(`d${longest}`)).toThrow(`a path of at most ${MAX_BYTES - 5} bytes`);
  expect(() => shortSocketPath(`ä${longest.slice(1)}`)).toThrow('too long');
});
