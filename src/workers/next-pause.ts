const SHORTEST_MS = 100;
const LONGEST_MS = 30_000;
const STEADY_AFTER_MS = 30_000;

/** The delay before a worker is replaced: exponential backoff while workers exit soon after start. */
export function nextPause(lastMs: number, livedMs: number): number {
  if (livedMs >= STEADY_AFTER_MS) return SHORTEST_MS;
  return Math.min(Math.max(2 * lastMs, SHORTEST_MS), LONGEST_MS);
}
