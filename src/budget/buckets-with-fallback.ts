import type { BucketStore } from './bucket-store.ts';

type Options = {
  shared: BucketStore;
  /** What is used while the shared ones cannot be reached. */
  fallback: BucketStore;
  /** Told once when an outage begins, and once when it is over. */
  onOutage: (error: unknown) => void;
  onRecovery: () => void;
};

const RETRY_AFTER_MS = 1_000;

/** Shared buckets as long as they can be reached, so that an outage of theirs is none of ours. */
export function createBucketsWithFallback(options: Options): BucketStore {
  const { shared, fallback, onOutage, onRecovery } = options;
  let isDown = false;
  let retryAt = 0;
  return {
    async take(owner, points) {
      if (isDown && performance.now() < retryAt) return fallback.take(owner, points);
      try {
        const taking = await shared.take(owner, points);
        if (isDown) onRecovery();
        isDown = false;
        return taking;
      } catch (error) {
        retryAt = performance.now() + RETRY_AFTER_MS;
        if (!isDown) onOutage(error);
        isDown = true;
        return fallback.take(owner, points);
      }
    },
  };
}
