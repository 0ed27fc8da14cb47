import { expect, test } from 'vitest';
import { codesOf, messagesOf } from '../../src/db/error-levels.ts';

const nested = {
  code: 'P2010',
  message: 'outer',
  meta: { driverAdapterError: { message: 'adapter', cause: { originalCode: '40P01', kind: 'x' } } },
  cause: { code: 'ECONNRESET', message: 'inner' },
  errors: [{ code: '57P01' }, null, 'text', { kind: 'ConnectionClosed' }],
};

test('the codes of an error come from the outside in, through causes, meta and parts', () => {
  expect(codesOf(nested)).toEqual(['P2010', 'ECONNRESET', '57P01', 'ECONNRESET', '40P01']);
});

test('the original code of a level comes before its code', () => {
  expect(codesOf({ code: 'P2034', originalCode: '40001', kind: 'SocketTimeout' })).toEqual([
    '40001',
    'P2034',
    'ETIMEDOUT',
  ]);
});

test.each([
  ['ConnectionClosed', 'ECONNRESET'],
  ['DatabaseNotReachable', 'ECONNREFUSED'],
  ['SocketTimeout', 'ETIMEDOUT'],
  ['TooManyConnections', '53300'],
  ['TransactionWriteConflict', '40001'],
])('the kind %s of an adapter is the code %s', (kind, code) => {
  expect(codesOf({ kind })).toEqual([code]);
});

test('the messages of an error come from the outside in', () => {
  expect(messagesOf(nested)).toEqual(['outer', 'inner', 'adapter']);
});

test.each([undefined, null, 'text', 7, {}, { code: 7, message: {}, cause: 'x', errors: {} }])(
  '%j has no code and no message',
  (error) => {
    expect([codesOf(error), messagesOf(error)]).toEqual([[], []]);
  },
);

test('an error that is its own cause ends after ten levels', () => {
  const error: { code: string; cause?: unknown } = { code: 'A' };
  error.cause = error;

  expect(codesOf(error)).toHaveLength(10);
});
