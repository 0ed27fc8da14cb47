import {
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
} from '@stryker-mutator/api/test-runner';

/** Runs the tests of a mutant, and notes whether they reached it. */
export type Run = (options: MutantRunOptions) => Promise<MutantRunResult & { isReached: boolean }>;

const FIRST_PART_MS = 100;

/**
 * The first failing test decides. So tests run in parts, the files that take the least time first, and
 * each part may take as long as all before it.
 */
export function inParts(run: Run, msOfTests: ReadonlyMap<string, number>): Run {
  return async (options) => {
    let isReached = false;
    let nrOfTests = 0;
    for (const testFilter of partsOf(options.testFilter ?? [], msOfTests)) {
      const result = await run({ ...options, testFilter });
      isReached ||= result.isReached;
      if (result.status !== MutantRunStatus.Survived) return { ...result, isReached };
      nrOfTests += result.nrOfTests;
    }
    return { status: MutantRunStatus.Survived, nrOfTests, isReached };
  };
}

function partsOf(tests: readonly string[], msOfTests: ReadonlyMap<string, number>): string[][] {
  const msOf = (ids: readonly string[]) =>
    ids.reduce((sum, id) => sum + (msOfTests.get(id) ?? 0), 0);
  const byTime = byFile(tests).toSorted((one, other) => msOf(one) - msOf(other));
  const parts: string[][] = [];
  let part: string[] = [];
  let allowedMs = FIRST_PART_MS;
  for (const ids of byTime) {
    if (part.length > 0 && msOf(part) + msOf(ids) > allowedMs) {
      parts.push(part);
      allowedMs = Math.max(allowedMs, msOf(parts.flat()));
      part = [];
    }
    part.push(...ids);
  }
  return [...parts, part];
}

function byFile(tests: readonly string[]): string[][] {
  const files = new Map<string, string[]>();
  for (const id of tests) {
    const [file = ''] = id.split('#', 1);
    files.set(file, [...(files.get(file) ?? []), id]);
  }
  return [...files.values()];
}
