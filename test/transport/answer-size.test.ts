import { expect, test } from 'vitest';
import { jsonLengthOf } from '../../src/transport/answer-size.ts';

test.each([
  [null],
  [false],
  [true],
  [-1.5e-7],
  [''],
  ['a'],
  ['é🎉'.repeat(30)],
  [new Date(0)],
  [[]],
  [[1, null, undefined, ['b']]],
  [{}],
  [{ a: 1, b: undefined, c: { d: [{ e: 'f' }, {}] } }],
])('the length of %j is that of its JSON', (value) => {
  expect(jsonLengthOf(value)).toBe(JSON.stringify(value).length);
});

test.each(['é', '"', '\n', '\u0001', '🎉', '\ud800'])(
  'a long text of %j in a large value counts by its bytes, escapes included',
  (character) => {
    const value = Array.from({ length: 600 }, () => ({ text: character.repeat(500) }));

    expect(jsonLengthOf(value)).toBe(Buffer.byteLength(JSON.stringify(value)));
  },
);

test('the escapes of a small value are not counted', () => {
  expect(jsonLengthOf({ text: '"\\\n\u0001' })).toBe('{"text":"...."}'.length);
});

test('counting stops above the limit', () => {
  let read = 0;
  const values = Array.from({ length: 1_000 }, () => ({
    get text() {
      read += 1;
      return 'x'.repeat(100);
    },
  }));

  expect(jsonLengthOf(values, 1_000 + 1_001)).toBeGreaterThan(2_001);
  expect(read).toBeLessThan(20);
});
