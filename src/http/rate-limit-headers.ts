import type { BucketStatus } from '../budget/budget.ts';
import type { Answer } from '../transport/exchange.ts';

/** Says what may be spent and what is left, as draft-ietf-httpapi-ratelimit-headers-11 has it. */
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

/** Structured fields have no integers beyond this. */
const LONGEST = 999_999_999_999_999;

function secondsToRestore(
  points: number,
  { restoredPerSecond }: Pick<BucketStatus, 'restoredPerSecond'>,
): number {
  return Math.min(Math.ceil(points / restoredPerSecond), LONGEST);
}
