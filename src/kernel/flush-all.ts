type Flushable = { flush: () => Promise<void> };

/**
 * Flushes all, whichever fails, and throws the first error: the database may be closed only after
 * each has ended.
 */
export async function flushAll(writers: readonly Flushable[]): Promise<void> {
  const ends = await Promise.allSettled(writers.map(({ flush }) => flush()));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
