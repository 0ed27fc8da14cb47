import { expect, test } from 'vitest';
import { type StaticFile, serveFile, toStaticFile } from '../../src/http/static-file.ts';
import type { HttpRequest } from '../../src/transport/exchange.ts';

const bytes = (text: string) => Uint8Array.from(Buffer.from(text));
const headers = { 'content-type': 'text/css', vary: 'accept-encoding' };
const variants = { identity: bytes('plain'), br: bytes('b'), gzip: bytes('g') };
const whole = () => toStaticFile(variants, headers);
const plain = () => toStaticFile({ identity: variants.identity }, headers);

const ask = (file: StaticFile, given: HttpRequest['headers'] = {}) =>
  serveFile(file, { headers: given } as HttpRequest);

const codings: [accepted: string | undefined, coding: string | undefined, body: string][] = [
  [undefined, undefined, 'plain'],
  ['', undefined, 'plain'],
  ['identity', undefined, 'plain'],
  ['gzip', 'gzip', 'g'],
  ['gzip, br', 'br', 'b'],
  ['GZIP;q=0.1 , deflate', 'gzip', 'g'],
  ['br;q=0, gzip', 'gzip', 'g'],
  ['br;q=0.0, *', 'gzip', 'g'],
  ['br; q=0.001', 'br', 'b'],
  ['*', 'br', 'b'],
  ['*;q=0', undefined, 'plain'],
  ['gzip;level=0;q=0', undefined, 'plain'],
];

test.each(codings)('Accept-Encoding %j gets the coding %j', (accepted, ...[coding, body]) => {
  const answer = ask(whole(), { 'accept-encoding': accepted });

  expect(answer).toMatchObject({ status: 200, headers, body: bytes(body) });
  expect(answer.headers['content-encoding']).toBe(coding);
});

test('a file without variants is sent plain', () => {
  const answer = ask(plain(), { 'accept-encoding': 'br, gzip' });

  expect(answer).toMatchObject({ status: 200, body: bytes('plain') });
  expect(answer.headers).not.toHaveProperty('content-encoding');
});

test('each variant has an entity tag of its content, and gets 304 for it alone', () => {
  const etag = ask(plain()).headers.etag ?? '';
  const other = ask(whole(), { 'accept-encoding': 'br' }).headers.etag ?? '';

  expect(etag).toMatch(/^"[\w-]{43}"$/);
  expect(other).toMatch(/^"[\w-]{43}"$/);
  expect(other).not.toBe(etag);
  expect(ask(whole()).headers.etag).toBe(etag);
  expect(ask(plain(), { 'if-none-match': other }).status).toBe(200);
  expect(ask(plain(), { 'if-none-match': etag })).toEqual({
    status: 304,
    headers: { ...headers, etag },
    body: null,
  });
});
