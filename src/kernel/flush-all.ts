type Flushable = { flush: () => Promise<void> };

/**
 * Flushes all writers, even if some fail, then throws the first error. The database must stay open
 * until all have ended.
 */
export async function flushAll(writers: readonly Flushable[]): Promise<void> {
  const ends = await Promise.allSettled(writers.map(({ flush }) => flush()));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
