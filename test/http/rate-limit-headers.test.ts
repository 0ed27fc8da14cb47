import { expect, test } from 'vitest';
import { setRateLimit } from '../../src/http/rate-limit-headers.ts';

test('the headers of the rate limit name each bucket with its points and seconds', () => {
  const headers: Record<string, string> = {};

  setRateLimit(headers, [
    { name: 'organization', capacity: 100, restoredPerSecond: 3, available: 90 },
    { name: 'key', capacity: 50, restoredPerSecond: 10, available: 50 },
  ]);

  expect(headers).toEqual({
    'ratelimit-policy': '"organization";q=100;w=34, "key";q=50;w=5',
    ratelimit: '"organization";r=90;t=4, "key";r=50;t=0',
  });
});

test('the seconds of a rate limit are at most the largest integer of a header', () => {
  const headers: Record<string, string> = {};

  setRateLimit(headers, [{ name: 'key', capacity: 1_000, restoredPerSecond: 1e-15, available: 0 }]);

  expect(headers.ratelimit).toBe('"key";r=0;t=999999999999999');
});

test('a request without a budget has no headers of the rate limit', () => {
  const headers: Record<string, string> = {};

  setRateLimit(headers, []);

  expect(headers).toEqual({});
});
