import { type PoolRunnerInitializer, type TestProject, ThreadsPoolWorker } from 'vitest/node';
import { threadState } from './thread-state.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Set by Stryker. */
    mode: 'dry-run' | 'mutant';
  }
}

/** A mutant that hangs is noticed by a time-out. In the dry run, the first test opens the database. */
const TIME_OUT_MS = 5_000;

type Listener = { event: string; callback: (argument: unknown) => void };

let kept: ThreadsPoolWorker | undefined;

/**
 * Threads of Vitest that outlive a run. There is a run for each mutant, and a new thread needs seconds
 * to import the server and to open the database.
 */
export const keptThread: PoolRunnerInitializer = {
  name: 'kept-thread',
  createPoolWorker: (options) => {
    if (options.project.getProvidedContext().mode === 'mutant') boundTests(options.project);
    let listeners: Listener[] = [];
    let run = Promise.resolve();
    const thread = () => {
      kept ??= new ThreadsPoolWorker(options);
      return kept;
    };
    return {
      name: 'kept-thread',
      deserialize: (data) => data,
      on(event, callback) {
        listeners.push({ event, callback });
        thread().on(event, callback);
      },
      off(event, callback) {
        listeners = listeners.filter((listener) => listener.callback !== callback);
        thread().off(event, callback);
      },
      send(message) {
        if (message.type === 'run') run = endOfRun(thread());
        if (message.type !== 'stop') return thread().send(message);
        const stopped = { type: 'stopped', __vitest_worker_response__: true };
        // A run that is cut short by a failing test has yet to report it.
        void run.then(() => {
          for (const { event, callback } of listeners) if (event === 'message') callback(stopped);
        });
      },
      async start() {
        if (threadState.isDropped) await endThread();
        if (!kept) await thread().start();
        threadState.runs += 1;
      },
      async stop() {
        for (const { event, callback } of listeners) kept?.off(event, callback);
        listeners = [];
      },
    };
  },
};

/** `vi.setConfig` would restore the test filter of an earlier run after each file. */
function boundTests({ config }: TestProject): void {
  config.testTimeout = TIME_OUT_MS;
  config.hookTimeout = TIME_OUT_MS;
}

function endOfRun(thread: ThreadsPoolWorker): Promise<void> {
  return new Promise((resolve) => {
    const onMessage = (message: { type?: string }) => {
      if (message.type !== 'testfileFinished') return;
      thread.off('message', onMessage);
      resolve();
    };
    thread.on('message', onMessage);
  });
}

async function endThread(): Promise<void> {
  const ended = kept;
  kept = undefined;
  threadState.runs = 0;
  threadState.isDropped = false;
  await ended?.stop();
}
