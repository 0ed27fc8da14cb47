import { type BucketPolicy, type BudgetPolicies, withinBucket } from './bucket.ts';
import type { BucketStore } from './bucket-store.ts';

type Options = {
  policies: BudgetPolicies;
  now: () => Date;
  /** How many buckets of a kind are kept before full ones are forgotten. */
  maxKept?: number;
};

const MAX_KEPT = 100_000;

/** Buckets in the memory of this process. What happens in one turn happens to both or to none. */
export function createProcessBuckets({ policies, now, maxKept = MAX_KEPT }: Options): BucketStore {
  const organizations = new Buckets(policies.organization, maxKept);
  const keys = new Buckets(policies.key, maxKept);
  return {
    async take({ organizationId, actorId }, points) {
      const time = now().getTime();
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
        putBack(change) {
          const later = now().getTime();
          organizations.change(later, organizationId, change);
          keys.change(later, actorId, change);
        },
      };
    },
  };
}

type Bucket = { level: number; at: number };

/**
 * The buckets of one kind, the longest untouched first. A full bucket is like none, so that it may
 * be forgotten; another never is, or a crowd of callers could make somebody a fresh one.
 */
class Buckets {
  readonly #buckets = new Map<string, Bucket>();
  readonly #policy: BucketPolicy;
  readonly #maxKept: number;

  constructor(policy: BucketPolicy, maxKept: number) {
    this.#policy = policy;
    this.#maxKept = maxKept;
  }

  levelAt(time: number, id: string): number {
    const bucket = this.#buckets.get(id);
    return bucket ? this.#restored(bucket, time) : this.#policy.capacity;
  }

  change(time: number, id: string, by: number): void {
    const level = withinBucket(this.levelAt(time, id) + by, this.#policy);
    this.#buckets.delete(id);
    this.#buckets.set(id, { level, at: time });
    if (this.#buckets.size > this.#maxKept) this.#forgetFull(time);
  }

  #restored({ level, at }: Bucket, time: number): number {
    const back = (Math.max(0, time - at) / 1_000) * this.#policy.restoredPerSecond;
    return Math.min(this.#policy.capacity, level + back);
  }

  #forgetFull(time: number): void {
    for (const [id, bucket] of this.#buckets) {
      const isFull = this.#restored(bucket, time) >= this.#policy.capacity;
      if (!isFull || this.#buckets.size <= this.#maxKept) return;
      this.#buckets.delete(id);
    }
  }
}
