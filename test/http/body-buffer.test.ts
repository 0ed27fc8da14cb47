import { expect, test } from 'vitest';
import { BodyBuffer } from '../../src/http/body-buffer.ts';

const MIB = 1_048_576;
const tooLarge = expect.objectContaining({ code: 'BODY_TOO_LARGE' });

test('a body of 1 MiB is read, and one byte more is refused', () => {
  const body = new BodyBuffer(undefined);
  body.add(Buffer.alloc(MIB - 1, 'x'));
  body.add(Buffer.from('y'));

  expect(body.toText()).toBe(`${'x'.repeat(MIB - 1)}y`);
  expect(() => body.add(Buffer.from('z'))).toThrow(tooLarge);
});

test('a stated length of 1 MiB is accepted, and one byte more is refused before the body', () => {
  expect(() => new BodyBuffer(`${MIB}`)).not.toThrow();
  expect(() => new BodyBuffer(`${MIB + 1}`)).toThrow(tooLarge);
});

test('a byte order mark at the start of a body is dropped, and no other', () => {
  const body = new BodyBuffer('8');
  body.add(Buffer.from('\ufeff{\ufeff'));

  expect(body.toText()).toBe('{\ufeff');
  const without = new BodyBuffer('4');
  without.add(Buffer.from('{\ufeff'));
  expect(without.toText()).toBe('{\ufeff');
});
