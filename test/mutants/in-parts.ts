import { readFileSync } from 'node:fs';
import {
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
} from '@stryker-mutator/api/test-runner';

/** Runs the tests of a mutant, and notes whether they reached it. */
export type Run = (options: MutantRunOptions) => Promise<MutantRunResult & { isReached: boolean }>;

const FIRST_PART_MS = 100;
/** Tests that listen or open a database. */
const HEAVY = /'[./]+(?:support\/|src\/http\/listen)/;

/**
 * The first failing test decides. So tests run in parts: first those without a server, on which a mutant
 * seldom hangs, then the files that take the least time. Each part may take as long as all before it.
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
  const files = byFile(tests).map(([file, ids]) => ({
    ids,
    ms: msOf(ids),
    isHeavy: isHeavy(file),
  }));
  const byTime = files.toSorted((one, other) => one.ms - other.ms);
  const parts: string[][] = [];
  let part: string[] = [];
  let allowedMs = FIRST_PART_MS;
  for (const { ids, ms } of byTime.filter((file) => file.isHeavy)) {
    if (part.length > 0 && msOf(part) + ms > allowedMs) {
      parts.push(part);
      allowedMs = Math.max(allowedMs, msOf(parts.flat()));
      part = [];
    }
    part.push(...ids);
  }
  const light = byTime.filter((file) => !file.isHeavy).flatMap(({ ids }) => ids);
  return [light, ...parts, part].filter((ids) => ids.length > 0);
}

function isHeavy(file: string): boolean {
  return HEAVY.test(readFileSync(file, 'utf8'));
}

function byFile(tests: readonly string[]): [file: string, ids: string[]][] {
  const files = new Map<string, string[]>();
  for (const id of tests) {
    const [file = ''] = id.split('#', 1);
    files.set(file, [...(files.get(file) ?? []), id]);
  }
  return [...files];
}
