const INTERVAL_MS = 3_000;

/** Flushes every three seconds and reports errors. The returned function stops it with a last flush. */
export function flushRegularly(
  flush: () => Promise<void>,
  report: (error: unknown) => void,
): () => Promise<void> {
  const flushAndReport = () => flush().catch(report);
  const timer = setInterval(flushAndReport, INTERVAL_MS);
  timer.unref();

  return () => {
    clearInterval(timer);
    return flushAndReport();
  };
}
