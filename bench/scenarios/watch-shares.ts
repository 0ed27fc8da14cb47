import { cpuSecondsOfTree } from './process-tree.ts';

/** Returns a function that returns the processor share of each process tree since this call. */
export function watchShares<Name extends string>(
  pids: Record<Name, number>,
): () => Record<Name, number> {
  const names = Object.keys(pids) as Name[];
  const startedAt = performance.now();
  const before = names.map((name) => cpuSecondsOfTree(pids[name]));
  return () => {
    const seconds = (performance.now() - startedAt) / 1_000;
    const shares = names.map((name, index) => {
      const had = cpuSecondsOfTree(pids[name]) - (before[index] ?? 0);
      return [name, had / seconds] as const;
    });
    return Object.fromEntries(shares) as Record<Name, number>;
  };
}
