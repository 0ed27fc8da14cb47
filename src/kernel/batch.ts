/** Loads many keys at once; keys it has nothing for are left out of the answer. */
type LoadMany<Value> = (keys: string[]) => Promise<ReadonlyMap<string, Value>>;

/** What all that ask for a key in one load are waiting for. */
type Pending<Value> = {
  promise: Promise<Value | undefined>;
  resolve: (value: Value | undefined) => void;
  reject: (error: unknown) => void;
};

type Pace = {
  /** How many keys go into one load; the others go with the next. */
  maxSize: number;
  /** How many loads may be under way; what is asked for meanwhile goes with the next. */
  maxRunning: number;
  /** While many ask, how long after a load the next one waits for more to come along. */
  gatherMs: number;
};

const MANY = 4;

/**
 * Gathers what is asked for within one turn of the event loop, and while others are loading, into
 * one load. Nothing is kept afterwards: each answer was read after its question was asked.
 */
export function batch<Value>(
  loadMany: LoadMany<Value>,
  { maxSize, maxRunning, gatherMs }: Pace,
): (key: string) => Promise<Value | undefined> {
  let waiting = new Map<string, Pending<Value>>();
  let asked = 0;
  let running = 0;
  let isScheduled = false;
  let nextRunAt = 0;

  function schedule(): void {
    if (isScheduled || running >= maxRunning || waiting.size === 0) return;
    isScheduled = true;
    const wait = nextRunAt - performance.now();
    if (wait > 0) setTimeout(run, wait);
    else setImmediate(run);
  }

  async function run(): Promise<void> {
    const gathered = gather();
    nextRunAt = asked < MANY ? 0 : performance.now() + gatherMs;
    asked = 0;
    isScheduled = false;
    running += 1;
    schedule();
    await answer(loadMany, gathered);
    running -= 1;
    schedule();
  }

  function gather(): Map<string, Pending<Value>> {
    const entries = waiting.size > maxSize ? [...waiting] : undefined;
    const gathered = entries ? new Map(entries.slice(0, maxSize)) : waiting;
    waiting = new Map(entries?.slice(maxSize));
    return gathered;
  }

  return (key) => {
    asked += 1;
    const known = waiting.get(key);
    if (known) return known.promise;
    const pending = createPending<Value>();
    waiting.set(key, pending);
    schedule();
    return pending.promise;
  };
}

async function answer<Value>(
  loadMany: LoadMany<Value>,
  gathered: ReadonlyMap<string, Pending<Value>>,
): Promise<void> {
  try {
    const values = await loadMany([...gathered.keys()]);
    for (const [key, { resolve }] of gathered) resolve(values.get(key));
  } catch (error) {
    for (const { reject } of gathered.values()) reject(error);
  }
}

function createPending<Value>(): Pending<Value> {
  let resolve: Pending<Value>['resolve'] = () => {};
  let reject: Pending<Value>['reject'] = () => {};
  const promise = new Promise<Value | undefined>((onAnswer, onError) => {
    resolve = onAnswer;
    reject = onError;
  });
  return { promise, resolve, reject };
}
