import type { BucketStore } from './bucket-store.ts';

type Options = {
  shared: BucketStore;
  /** Used while the shared store is unavailable. */
  fallback: BucketStore;
  /** Called once at the start of an outage; `onRecovery` at its end. */
  onOutage: (error: unknown) => void;
  onRecovery: () => void;
};

const RETRY_AFTER_MS = 1_000;

/**
 * Circuit breaker: uses the fallback while the shared store fails. Every second, one request tries the
 * shared store again.
 */
export function createBucketsWithFallback(options: Options): BucketStore {
  const { shared, fallback, onOutage, onRecovery } = options;
  let isDown = false;
  let retryAt = 0;
  return {
    async take(owner, points) {
      if (isDown && performance.now() < retryAt) return fallback.take(owner, points);
      retryAt = performance.now() + RETRY_AFTER_MS;
      try {
        const withdrawal = await shared.take(owner, points);
        if (isDown) onRecovery();
        isDown = false;
        return withdrawal;
      } catch (error) {
        retryAt = performance.now() + RETRY_AFTER_MS;
        if (!isDown) onOutage(error);
        isDown = true;
        return fallback.take(owner, points);
      }
    },
  };
}
