import type { Reason } from '../reason.ts';

const ALIKE = 'A full bucket and a missing bucket are alike to callers.';
const MEMORY = 'Only the memory of the process shows whether full buckets are evicted.';

const PROCESS = 'src/budget/process-buckets.ts';
const IF_MANY = 'this.#buckets.size > this.#maxBuckets';
const IS_FULL = 'this.#refilled(bucket, time) >= this.#policy.capacity';
const MAY_STOP = '!isFull || this.#buckets.size <= this.#maxBuckets';

export const budgetReasons: readonly Reason[] = [
  {
    file: 'src/budget/budget.ts',
    code: 'difference !== 0',
    becomes: 'true',
    unseen: 'A refund of zero points changes nothing.',
  },
  {
    file: 'src/budget/open-budget.ts',
    code: "() => log.info('Redis is reached again: budgets are shared')",
    left: '`test/long/shared-budgets.test.ts` restarts Redis and reads the log.',
  },
  {
    file: 'src/budget/redis-buckets.ts',
    code: "'put'",
    unseen: 'The script tells `take` from everything else.',
  },
  { file: PROCESS, code: IF_MANY, becomes: 'true', unseen: ALIKE },
  {
    file: PROCESS,
    code: IF_MANY,
    becomes: 'this.#buckets.size >= this.#maxBuckets',
    unseen: ALIKE,
  },
  { file: PROCESS, code: IF_MANY, left: MEMORY },
  { file: PROCESS, code: '#evictFull(time: number): void {', left: MEMORY },
  { file: PROCESS, code: 'for (const [id, bucket] of this.#buckets) {', left: MEMORY },
  { file: PROCESS, code: IS_FULL, left: MEMORY },
  { file: PROCESS, code: MAY_STOP, left: MEMORY },
  { file: PROCESS, code: 'this.#buckets.size <= this.#maxBuckets', unseen: ALIKE },
];
