import {
  commonTokens,
  type Injector,
  type PluginContext,
  tokens,
} from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import { strykerPlugins } from '@stryker-mutator/vitest-runner';
import { inParts, type Run } from './in-parts.ts';
import { threadState } from './thread-state.ts';

const TIME_OUT = 'Test timed out';

/** A new thread after so many runs, as each leaves listeners in it. */
const RUNS_OF_A_THREAD = 300;

/** Adds to the Vitest runner: the thread of the tests is kept while it is sound. */
export function warmRunnerFactory(injector: Injector<PluginContext>): TestRunner {
  const [vitest] = strykerPlugins;
  if (!vitest) throw new Error('The Vitest runner of Stryker exports no plugin.');
  const runner = injector.injectFunction(vitest.factory);
  const msOfTests = new Map<string, number>();
  const runAll = hitsOf(runner);
  const run = inParts(runAll, msOfTests);
  const dryRun = runner.dryRun.bind(runner);

  runner.dryRun = async (options) => {
    const result = await dryRun(options);
    if (result.status === DryRunStatus.Complete)
      for (const { id, timeSpentMs } of result.tests) msOfTests.set(id, timeSpentMs);
    threadState.isDropped = true;
    return result;
  };
  runner.mutantRun = async (options) => {
    const isStatic = options.mutantActivation === 'static';
    if (isStatic || threadState.runs > RUNS_OF_A_THREAD) threadState.isDropped = true;
    const result = isStatic ? await runAll(options) : await confirmed(run, options);
    const isSound =
      result.status === MutantRunStatus.Survived || result.status === MutantRunStatus.Killed;
    if (isStatic || !isSound) threadState.isDropped = true;
    return result;
  };
  return runner;
}
warmRunnerFactory.inject = tokens(commonTokens.injector);

function hitsOf(runner: TestRunner): Run {
  const counting = runner as TestRunner & { readHitCount: () => number };
  const run = runner.mutantRun.bind(runner);
  return async (options) => {
    const result = await run(options);
    return { ...result, isReached: counting.readHitCount() > 0 };
  };
}

/**
 * Earlier mutants may have damaged a used thread. So a mutant is noticed there only if the same test passes
 * without it in the same thread; otherwise a new thread decides. A new thread also decides about mutants that
 * are not reached, because a used one has opened its database and its server before. In a new thread, a
 * time-out may be that of the start, so it is tried once more.
 */
async function confirmed(run: Run, options: MutantRunOptions): Promise<MutantRunResult> {
  const isUsed = threadState.runs > 0 && !threadState.isDropped;
  const result = await run(options);
  if (isUsed && result.status === MutantRunStatus.Survived && !result.isReached) {
    threadState.isDropped = true;
    const decision = await run(options);
    // The database and the server of this thread were opened by a mutant.
    threadState.isDropped = decision.isReached;
    return decision;
  }
  if (result.status !== MutantRunStatus.Killed) return result;
  if (!isUsed) return result.failureMessage.startsWith(TIME_OUT) ? confirmed(run, options) : result;
  const activeMutant = { ...options.activeMutant, id: 'none' };
  const testFilter = [result.killedBy].flat();
  const without = await run({ ...options, activeMutant, testFilter });
  if (without.status === MutantRunStatus.Survived) return result;
  threadState.isDropped = true;
  return run(options);
}
