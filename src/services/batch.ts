/** Loads many keys at once; keys it has nothing for are left out of the answer. */
type LoadMany<Value> = (keys: string[]) => Promise<ReadonlyMap<string, Value>>;

type Pending<Value> = {
  resolve: (value: Value | undefined) => void;
  reject: (error: unknown) => void;
};

/**
 * Gathers what is asked for within one turn of the event loop into one load. Nothing is kept
 * afterwards: each answer was read after its question was asked.
 */
export function batch<Value>(
  loadMany: LoadMany<Value>,
  maxSize: number,
): (key: string) => Promise<Value | undefined> {
  let waiting = new Map<string, Pending<Value>[]>();

  function flush(): void {
    const gathered = waiting;
    waiting = new Map();
    if (gathered.size > 0) void answer(loadMany, gathered);
  }

  return (key) =>
    new Promise((resolve, reject) => {
      if (waiting.size === 0) setImmediate(flush);
      const askers = waiting.get(key);
      if (askers) askers.push({ resolve, reject });
      else waiting.set(key, [{ resolve, reject }]);
      if (waiting.size >= maxSize) flush();
    });
}

async function answer<Value>(
  loadMany: LoadMany<Value>,
  gathered: ReadonlyMap<string, Pending<Value>[]>,
): Promise<void> {
  try {
    const values = await loadMany([...gathered.keys()]);
    for (const [key, askers] of gathered) {
      for (const { resolve } of askers) resolve(values.get(key));
    }
  } catch (error) {
    for (const { reject } of [...gathered.values()].flat()) reject(error);
  }
}
