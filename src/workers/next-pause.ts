const SHORTEST_MS = 100;
const LONGEST_MS = 30_000;
const STEADY_AFTER_MS = 30_000;

/** How long to wait before a worker is replaced: ever longer while they end soon after the start. */
export function nextPause(lastMs: number, livedMs: number): number {
  if (livedMs >= STEADY_AFTER_MS) return SHORTEST_MS;
  return Math.min(Math.max(2 * lastMs, SHORTEST_MS), LONGEST_MS);
}
