import { type BucketPolicy, type BudgetPolicies, withinBucket } from './bucket.ts';
import type { BucketStore } from './bucket-store.ts';

type Options = {
  policies: BudgetPolicies;
  /** Monotonic clock in milliseconds, because the system clock may jump. Default: of the process. */
  clock?: () => number;
  /** Number of buckets of a kind above which full ones are evicted. */
  maxBuckets?: number;
};

const MAX_BUCKETS = 100_000;

/** Buckets in memory. Changes are atomic because they happen in one turn of the event loop. */
export function createProcessBuckets({
  policies,
  clock = () => performance.now(),
  maxBuckets = MAX_BUCKETS,
}: Options): BucketStore {
  const organizations = new Buckets(policies.organization, maxBuckets);
  const keys = new Buckets(policies.key, maxBuckets);
  return {
    async take({ organizationId, actorId }, points) {
      const time = clock();
      const organization = organizations.levelAt(time, organizationId);
      const key = keys.levelAt(time, actorId);
      const isTaken = organization >= points && key >= points;
      const taken = isTaken ? points : 0;
      if (isTaken) {
        organizations.change(time, organizationId, -points);
        keys.change(time, actorId, -points);
      }
      return {
        isTaken,
        levels: { organization: organization - taken, key: key - taken },
        refund(change) {
          const later = clock();
          organizations.change(later, organizationId, change);
          keys.change(later, actorId, change);
        },
      };
    },
  };
}

type Bucket = { level: number; at: number };

/**
 * Buckets of one kind in LRU order. Only full buckets are evicted, since a missing bucket counts as
 * full. Otherwise many callers could refill the bucket of another by forcing its eviction.
 */
class Buckets {
  readonly #buckets = new Map<string, Bucket>();
  readonly #policy: BucketPolicy;
  readonly #maxBuckets: number;

  constructor(policy: BucketPolicy, maxBuckets: number) {
    this.#policy = policy;
    this.#maxBuckets = maxBuckets;
  }

  levelAt(time: number, id: string): number {
    const bucket = this.#buckets.get(id);
    return bucket ? this.#refilled(bucket, time) : this.#policy.capacity;
  }

  change(time: number, id: string, by: number): void {
    const level = withinBucket(this.levelAt(time, id) + by, this.#policy);
    this.#buckets.delete(id);
    this.#buckets.set(id, { level, at: time });
    if (this.#buckets.size > this.#maxBuckets) this.#evictFull(time);
  }

  #refilled({ level, at }: Bucket, time: number): number {
    const refill = (Math.max(0, time - at) / 1_000) * this.#policy.restoredPerSecond;
    return Math.min(this.#policy.capacity, level + refill);
  }

  #evictFull(time: number): void {
    for (const [id, bucket] of this.#buckets) {
      const isFull = this.#refilled(bucket, time) >= this.#policy.capacity;
      if (!isFull || this.#buckets.size <= this.#maxBuckets) return;
      this.#buckets.delete(id);
    }
  }
}
