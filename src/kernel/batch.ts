/** Loads many keys at once. The result omits keys without a value. */
type LoadMany<Value> = (keys: string[]) => Promise<ReadonlyMap<string, Value>>;

/** The shared promise of all callers that wait for a key. */
type Pending<Value> = {
  promise: Promise<Value | undefined>;
  resolve: (value: Value | undefined) => void;
  reject: (error: unknown) => void;
};

type Pace = {
  /** Maximum keys per load. The next load takes the rest. */
  maxSize: number;
  /** Maximum concurrent loads. */
  maxRunning: number;
  /** Pause between loads under high demand, in milliseconds, to gather more keys. */
  gatherMs: number;
};

const HIGH_DEMAND = 4;

/**
 * Batches the keys requested within one turn of the event loop, or during running loads, into one
 * load. Caches nothing: each value is read after its request.
 */
export function batch<Value>(
  loadMany: LoadMany<Value>,
  { maxSize, maxRunning, gatherMs }: Pace,
): (key: string) => Promise<Value | undefined> {
  let waiting = new Map<string, Pending<Value>>();
  let requested = 0;
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
    nextRunAt = requested < HIGH_DEMAND ? 0 : performance.now() + gatherMs;
    requested = 0;
    isScheduled = false;
    running += 1;
    schedule();
    await load(loadMany, gathered);
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
    requested += 1;
    const known = waiting.get(key);
    if (known) return known.promise;
    const pending = createPending<Value>();
    waiting.set(key, pending);
    schedule();
    return pending.promise;
  };
}

async function load<Value>(
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
