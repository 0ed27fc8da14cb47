import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { normalizedHashOf } from '../../../src/documents/graphql/normalized-hash.ts';

const hashOf = (text: string) => normalizedHashOf(parse(text));

const operation = 'query Q { ...A ...B }';
const a = 'fragment A on Query { one }';
const b = 'fragment B on Query { two }';

const same: [string, string, string][] = [
  ['whitespace', 'query Q { one }', 'query   Q {\n  one,\n}'],
  ['comments', 'query Q { one }', '# A comment.\nquery Q { one }'],
  ['the order of two fragments', `${operation} ${a} ${b}`, `${operation} ${b} ${a}`],
  ['the place of the operation', `${operation} ${a} ${b}`, `${b} ${operation} ${a}`],
  ['the place of an anonymous operation', `{ ...A } ${a}`, `${a} { ...A }`],
  [
    'the order of two operations',
    'query A { one } query B { two }',
    'query B { two } query A { one }',
  ],
];

test.each(same)('documents that differ in %s have one normalized hash', (_, one, other) => {
  expect(hashOf(other)).toBe(hashOf(one));
});

const different: [string, string, string][] = [
  ['name', 'query Q { one }', 'query R { one }'],
  ['field order', '{ one two }', '{ two one }'],
  ['argument', '{ one(a: 1) }', '{ one(a: 2) }'],
  ['fragment', `{ ...A } ${a}`, '{ ...A } fragment A on Query { two }'],
  ['operation type', 'query Q { one }', 'mutation Q { one }'],
];

test.each(different)('documents with another %s have another normalized hash', (_, one, other) => {
  expect(hashOf(other)).not.toBe(hashOf(one));
});
