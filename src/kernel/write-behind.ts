/** Collects entries in memory and writes them later, in batches. */
export type WriteBehind<Group, Entry> = {
  /**
   * The pending entry of a key, for the caller to add to; `create` makes it for a new key.
   * Undefined when memory is full: the bound drops new keys only, never a known one.
   */
  entryOf: (group: Group, key: string, create: () => Entry) => Entry | undefined;
  /**
   * Writes all that is pending when it starts, after the running flush if there is one. Entries that
   * could not be written stay pending, and the first error is thrown.
   */
  flush: () => Promise<void>;
};

type Rules<Entry> = {
  /** Adds a failed entry to the entry that was noted under the same key meanwhile. */
  merge: (entry: Entry, failed: Entry) => void;
  /** Writes a page of entries. It throws only if it has written none, or if a retry does no harm. */
  write: (page: Entry[]) => Promise<void>;
  /** Runs once after a flush that has written entries; a failure does not make it write them again. */
  afterWrite?: () => Promise<void>;
  /** Entries per statement, so that no statement is larger than some megabytes. */
  pageSize?: number;
  bounds?: Partial<Bounds>;
};

/** Upper bounds of entries in memory, including those being written. */
type Bounds = {
  entries: number;
  entriesOfGroup: number;
  /** The length of all keys. */
  characters: number;
};

type Held<Group, Entry> = { group: Group; key: string; entry: Entry };

const DEFAULT_PAGE_SIZE = 2_000;
const DEFAULT_BOUNDS: Bounds = {
  entries: 100_000,
  entriesOfGroup: Number.POSITIVE_INFINITY,
  characters: Number.POSITIVE_INFINITY,
};

export function createWriteBehind<Group, Entry>(rules: Rules<Entry>): WriteBehind<Group, Entry> {
  const { merge, write, afterWrite, pageSize = DEFAULT_PAGE_SIZE } = rules;
  const bounds = { ...DEFAULT_BOUNDS, ...rules.bounds };
  // Nested maps, because two lookups are cheaper than building one combined key.
  let pending = new Map<Group, Map<string, Entry>>();
  let writing = new Map<Group, Map<string, Entry>>();
  let entries = 0;
  let characters = 0;

  function hasRoom(group: Group, key: string): boolean {
    const beingWritten = writing.get(group);
    if (beingWritten?.has(key)) return true;
    const ofGroup = (pending.get(group)?.size ?? 0) + (beingWritten?.size ?? 0);
    return (
      entries < bounds.entries &&
      ofGroup < bounds.entriesOfGroup &&
      characters + key.length <= bounds.characters
    );
  }

  function put({ group, key, entry }: Held<Group, Entry>): void {
    const ofGroup = pending.get(group);
    if (ofGroup) ofGroup.set(key, entry);
    else pending.set(group, new Map([[key, entry]]));
  }

  function release({ key }: Held<Group, Entry>): void {
    entries -= 1;
    characters -= key.length;
  }

  function keep(failed: Held<Group, Entry>): void {
    const known = pending.get(failed.group)?.get(failed.key);
    if (known === undefined) {
      put(failed);
      return;
    }
    merge(known, failed.entry);
    release(failed);
  }

  async function writePage(page: Held<Group, Entry>[]): Promise<void> {
    let end = release;
    try {
      await write(page.map(({ entry }) => entry));
    } catch (error) {
      end = keep;
      throw error;
    } finally {
      for (const held of page) {
        writing.get(held.group)?.delete(held.key);
        end(held);
      }
    }
  }

  async function writePending(): Promise<void> {
    writing = pending;
    pending = new Map();
    const pages = pagesOf(writing, pageSize);
    const errors: unknown[] = [];
    const collect = (error: unknown) => void errors.push(error);
    for (const page of pages) await writePage(page).catch(collect);
    writing = new Map();
    if (errors.length < pages.length) await afterWrite?.().catch(collect);
    if (errors.length > 0) throw errors[0];
  }

  return {
    entryOf(group, key, create) {
      const known = pending.get(group)?.get(key);
      if (known !== undefined) return known;
      if (!hasRoom(group, key)) return undefined;
      const entry = create();
      put({ group, key, entry });
      entries += 1;
      characters += key.length;
      return entry;
    },
    flush: oneAtATime(writePending),
  };
}

function pagesOf<Group, Entry>(
  groups: ReadonlyMap<Group, ReadonlyMap<string, Entry>>,
  pageSize: number,
): Held<Group, Entry>[][] {
  const all = [...groups].flatMap(([group, entries]) =>
    [...entries].map(([key, entry]) => ({ group, key, entry })),
  );
  return Array.from({ length: Math.ceil(all.length / pageSize) }, (_, index) =>
    all.slice(index * pageSize, (index + 1) * pageSize),
  );
}

/** Runs after the running call. All calls that wait for the same one share the next. */
function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let running = Promise.resolve();
  let next: Promise<void> | undefined;

  function start(): Promise<void> {
    next = undefined;
    running = run();
    return running;
  }

  return () => {
    next ??= running.then(start, start);
    return next;
  };
}
