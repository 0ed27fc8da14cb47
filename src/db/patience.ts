/** Limits of a wait for a turn. */
export type Patience = {
  maxWaitMs: number;
  /** Maximum wait during which nothing succeeds, as while a table is locked. */
  maxStallMs: number;
};

/**
 * Calls back when a wait that begins now has taken too long. `lastSuccess` is the time of the last
 * success of others by `performance.now`. Returns how to end the wait.
 */
export function wait(
  { maxWaitMs, maxStallMs }: Patience,
  lastSuccess: () => number,
  onOverdue: () => void,
): () => void {
  const since = performance.now();
  let timer = setTimeout(check, Math.min(maxWaitMs, maxStallMs));

  function check(): void {
    const stallEnd = Math.max(since, lastSuccess()) + maxStallMs;
    const leftMs = Math.ceil(Math.min(stallEnd, since + maxWaitMs) - performance.now());
    if (leftMs > 0) timer = setTimeout(check, leftMs);
    else onOverdue();
  }

  return () => clearTimeout(timer);
}
