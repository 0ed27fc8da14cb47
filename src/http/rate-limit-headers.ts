import type { BucketStatus } from '../budget/budget.ts';
import type { Answer } from '../transport/exchange.ts';

/** Sets the headers of draft-ietf-httpapi-ratelimit-headers-11. */
export function setRateLimit(headers: Answer['headers'], buckets: readonly BucketStatus[]): void {
  if (buckets.length === 0) return;
  const policies = buckets.map(
    ({ name, capacity, ...bucket }) =>
      `"${name}";q=${capacity};w=${secondsToRestore(capacity, bucket)}`,
  );
  const limits = buckets.map(
    ({ name, capacity, available, ...bucket }) =>
      `"${name}";r=${available};t=${secondsToRestore(capacity - available, bucket)}`,
  );
  headers['ratelimit-policy'] = policies.join(', ');
  headers.ratelimit = limits.join(', ');
}

/** The maximum integer of structured fields (RFC 9651). */
const MAX_SECONDS = 999_999_999_999_999;

function secondsToRestore(
  points: number,
  { restoredPerSecond }: Pick<BucketStatus, 'restoredPerSecond'>,
): number {
  return Math.min(Math.ceil(points / restoredPerSecond), MAX_SECONDS);
}
