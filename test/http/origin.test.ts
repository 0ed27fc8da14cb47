import { expect, test } from 'vitest';
import { requireKnownOrigin } from '../../src/http/origin.ts';
import { type HttpRequest, jsonAnswer } from '../../src/transport/exchange.ts';

const statusFrom = async (headers: Record<string, string>) => {
  const guarded = requireKnownOrigin('https://almirant.example/base')(() => jsonAnswer({}));
  const request = { headers } as unknown as HttpRequest;
  try {
    return (await guarded(request, { requestId: 'r' })).status;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test.each([
  'https://almirant.example',
  'http://localhost',
  'http://localhost:6274',
  'https://127.0.0.1:6274',
  'http://[::1]:6274',
])('a page of %s may use the API', async (origin) => {
  expect(await statusFrom({ origin })).toBe(200);
});

test.each([
  'http://almirant.example',
  'https://almirant.example:8443',
  'https://evil.example',
  'https://localhost.evil.example',
  'app://localhost',
  'null',
  '',
])('a page of "%s" may not use the API', async (origin) => {
  expect(await statusFrom({ origin })).toBe('ORIGIN_NOT_ALLOWED');
});

test('a request that comes from no page may use the API', async () => {
  expect(await statusFrom({})).toBe(200);
});
