import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { sizeOfDocument } from '../../src/graphql/document-size.ts';

const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

const doubling = (levels: number) =>
  `{ ...f0 } ${repeat(levels, (i) => `fragment f${i} on Query { a { ...f${i + 1} } b { ...f${i + 1} } }`)}
   fragment f${levels} on Query { id }`;

test.each([
  ['fields', '{ a b { c d } }', { expanded: 4, repeats: 1 }],
  ['repeated fields', '{ a a b: a }', { expanded: 3, repeats: 2 }],
  ['an inline fragment', '{ a ... on Query { a } }', { expanded: 3, repeats: 2 }],
  [
    'two spreads',
    '{ a { ...f } b { ...f } } fragment f on Query { c d }',
    { expanded: 8, repeats: 1 },
  ],
  ['two operations', 'query A { a } query B { b }', { expanded: 2, repeats: 1 }],
  [
    'a fragment beside the field',
    '{ a ...f } fragment f on Query { a }',
    { expanded: 3, repeats: 2 },
  ],
  ['an unused fragment', '{ a } fragment f on Query { b b }', { expanded: 1, repeats: 2 }],
  ['a missing fragment', '{ a ...f }', { expanded: 2, repeats: 1 }],
  [
    'a fragment within itself',
    '{ ...f } fragment f on Query { a ...f }',
    { expanded: 3, repeats: 1 },
  ],
  ['doubling on 3 levels', doubling(3), { expanded: 1 + 2 * 14 + 8, repeats: 1 }],
])('a document with %s counts its selections with its fragments', (_title, text, size) => {
  expect(sizeOfDocument(parse(text))).toEqual(size);
});

test('a document that doubles on 49 levels is counted up to a million', () => {
  expect(sizeOfDocument(parse(doubling(49)))).toEqual({ expanded: 1_000_000, repeats: 1 });
});
