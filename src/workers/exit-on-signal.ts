/**
 * Stops and exits on the first termination signal. Later ones have no effect: a signal to the process
 * group arrives from its sender and also from a parent such as npm. Returns the function that does so.
 */
export function exitOnSignal(stop: () => Promise<void>): () => void {
  let isStopping = false;
  const stopAndExit = () => {
    if (isStopping) return;
    isStopping = true;
    void stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', stopAndExit);
  process.on('SIGINT', stopAndExit);
  return stopAndExit;
}
