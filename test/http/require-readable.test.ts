import { expect, test } from 'vitest';
import { requireReadable } from '../../src/http/require-readable.ts';

const codeOf = (headers: Record<string, string>): string | undefined => {
  try {
    requireReadable({ headers });
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

const readable: Record<string, string>[] = [
  {},
  { host: 'a.example' },
  { 'content-encoding': ' Identity ' },
  { 'content-type': 'application/json' },
  { 'content-type': 'application/json; charset=utf-8' },
  { 'content-type': 'application/json ; Charset = "UTF8"; a=b' },
  { 'content-type': 'text/plain;charset=us-ascii' },
];

test.each(readable)('a request with the headers %j is read', (headers) => {
  expect(codeOf(headers)).toBeUndefined();
});

test.each([
  [{ host: 'a.example, b.example' }, 'VALIDATION_FAILED'],
  [{ 'content-encoding': 'gzip' }, 'UNSUPPORTED_MEDIA_TYPE'],
  [{ 'content-encoding': 'identity, gzip' }, 'UNSUPPORTED_MEDIA_TYPE'],
  [{ 'content-type': 'application/json; charset=utf-16' }, 'UNSUPPORTED_MEDIA_TYPE'],
  [{ 'content-type': 'application/json; charset="latin1"' }, 'UNSUPPORTED_MEDIA_TYPE'],
])('a request with the headers %j is rejected as %s', (headers, code) => {
  expect(codeOf(headers)).toBe(code);
});
