import { expect, test } from 'vitest';
import { jsonBytesOf } from '../../src/transport/answer-size.ts';

test.each([
  [null],
  [true],
  [-1.5e-7],
  [''],
  ['a'],
  ['é🎉'.repeat(30)],
  ['"\\\n\u0001'.repeat(30)],
  [new Date(0)],
  [[]],
  [[1, null, undefined, ['b']]],
  [{}],
  [{ a: 1, b: undefined, c: { d: [{ e: 'f' }, {}] } }],
])('the size of %j is that of its JSON', (value) => {
  expect(jsonBytesOf(value)).toBe(Buffer.byteLength(JSON.stringify(value)));
});

test('counting stops above the limit', () => {
  let read = 0;
  const values = Array.from({ length: 1_000 }, () => ({
    get text() {
      read += 1;
      return 'x'.repeat(100);
    },
  }));

  expect(jsonBytesOf(values, 1_000 + 1_001)).toBeGreaterThan(2_001);
  expect(read).toBeLessThan(20);
});
