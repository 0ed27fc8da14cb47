import { expect, test, vi } from 'vitest';
import { flushAll } from '../../src/kernel/flush-all.ts';
import { flushRegularly } from '../../src/kernel/flush-regularly.ts';
import { createWriteBehind } from '../../src/kernel/write-behind.ts';

type Entry = { name: string; count: number };
type Options = Omit<Parameters<typeof createWriteBehind<string, Entry>>[0], 'merge' | 'write'>;

const boundsOfTwo: [string, NonNullable<Options['bounds']>][] = [
  ['entries', { entries: 2 }],
  ['entries of a group', { entriesOfGroup: 2 }],
  ['characters', { characters: 2 }],
];

test('a flush writes the notes of a key as one entry', async () => {
  const { note, flush, pages, end } = prepare();

  for (const name of ['a', 'b', 'a']) note(name);
  await Promise.all([flush(), end()]);

  expect(pages).toEqual([['a 2', 'b 1']]);
});

test('a flush without notes writes nothing', async () => {
  const { note, flush, pages, end } = prepare();

  await flush();
  note('a');
  await Promise.all([flush(), end()]);
  await flush();

  expect(pages).toEqual([['a 1']]);
});

test('a failed flush loses and doubles no counts', async () => {
  const { note, flush, pages, end } = prepare();

  note('a');
  note('b');
  await Promise.all([expect(flush()).rejects.toThrow('down'), end('down')]);
  note('a');
  await Promise.all([flush(), end()]);
  await flush();

  expect(pages[1]?.toSorted()).toEqual(['a 2', 'b 1']);
  expect(pages).toHaveLength(2);
});

test('a failed flush merges its entries with the notes made meanwhile', async () => {
  const { note, flush, pages, end } = prepare();

  note('a');
  const failing = flush();
  await started(pages, 1);
  note('a');
  note('b');
  await Promise.all([expect(failing).rejects.toThrow('down'), end('down')]);
  await Promise.all([flush(), end()]);

  expect(pages).toEqual([['a 1'], ['a 2', 'b 1']]);
});

test('a note during a flush is written by the next', async () => {
  const { note, flush, pages, end } = prepare();

  note('a');
  const running = flush();
  await started(pages, 1);
  note('a');
  await Promise.all([running, end()]);
  expect(pages).toEqual([['a 1']]);
  await Promise.all([flush(), end()]);

  expect(pages).toEqual([['a 1'], ['a 1']]);
});

test('a flush waits for the running one, and writes what that has left', async () => {
  const { note, flush, pages, end } = prepare();

  note('a');
  const running = flush();
  await started(pages, 1);
  note('b');
  const last = [flush(), flush()];
  await settle();
  expect(pages).toEqual([['a 1']]);
  await Promise.all([expect(running).rejects.toThrow('down'), end('down')]);
  await Promise.all([...last, end()]);

  expect(pages).toEqual([['a 1'], ['b 1', 'a 1']]);
});

test('entries are written in pages, and a page that fails keeps no other from being written', async () => {
  const { note, flush, pages, end } = prepare({ pageSize: 2 });

  for (const name of ['a', 'b', 'c', 'd', 'e']) note(name);
  const flushing = expect(flush()).rejects.toThrow('down');
  await end();
  await end('down');
  await end();
  await flushing;
  await Promise.all([flush(), end()]);

  expect(pages).toEqual([['a 1', 'b 1'], ['c 1', 'd 1'], ['e 1'], ['c 1', 'd 1']]);
});

test('a failure after the write does not write the entries again', async () => {
  const afterWrite = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('late'));
  const { note, flush, pages, end } = prepare({ afterWrite });

  note('a');
  await Promise.all([expect(flush()).rejects.toThrow('late'), end()]);
  await flush();

  expect(pages).toEqual([['a 1']]);
  expect(afterWrite).toHaveBeenCalledOnce();
});

test.each(boundsOfTwo)(
  'above the bound of %s new keys are dropped and known keys are counted',
  async (_, bounds) => {
    const { note, flush, pages, end } = prepare({ bounds });

    for (const name of ['a', 'b', 'c', 'a']) note(name);
    await Promise.all([flush(), end()]);
    note('c');
    await Promise.all([flush(), end()]);

    expect(pages).toEqual([['a 2', 'b 1'], ['c 1']]);
  },
);

test.each(boundsOfTwo)(
  'the bound of %s includes entries that are being written, so a failure drops none',
  async (_, bounds) => {
    const { note, flush, pages, end } = prepare({ bounds });

    note('a');
    note('b');
    for (const round of [1, 2, 3]) {
      const failing = expect(flush()).rejects.toThrow('down');
      await started(pages, round);
      note('c');
      note('a');
      await Promise.all([failing, end('down')]);
    }
    await Promise.all([flush(), end()]);
    note('d');
    await Promise.all([flush(), end()]);

    expect(pages.at(-2)?.toSorted()).toEqual(['a 4', 'b 1']);
    expect(pages.at(-1)).toEqual(['d 1']);
  },
);

test('a group at its bound takes no room from another group', async () => {
  const { note, flush, pages, end } = prepare({ bounds: { entriesOfGroup: 1 } });

  note('a', 'noisy');
  note('b', 'noisy');
  note('a', 'quiet');
  await Promise.all([flush(), end()]);

  expect(pages).toEqual([['a 1', 'a 1']]);
});

test('flushAll completes all flushes and throws the first error', async () => {
  const ends: string[] = [];
  const slow = {
    async flush() {
      await settle();
      ends.push('slow');
    },
  };
  const broken = { flush: () => Promise.reject(new Error('broken')) };

  await flushAll([slow]);
  await expect(flushAll([slow, broken])).rejects.toThrow('broken');

  expect(ends).toEqual(['slow', 'slow']);
});

test('a regular flush reports its error and goes on until it is stopped, with a last flush', async () => {
  vi.useFakeTimers();
  try {
    const flush = vi.fn<() => Promise<void>>(async () => {});
    const report = vi.fn();
    flush.mockRejectedValueOnce(new Error('down'));
    const stop = flushRegularly(flush, report);

    await vi.advanceTimersByTimeAsync(6_000);
    expect(flush).toHaveBeenCalledTimes(2);
    expect(report.mock.calls).toEqual([[new Error('down')]]);
    await stop();
    await vi.advanceTimersByTimeAsync(6_000);

    expect(flush).toHaveBeenCalledTimes(3);
  } finally {
    vi.useRealTimers();
  }
});

/** A write-behind of counts, the pages given to its writes, and `end`, which ends the next write. */
function prepare(options: Options = {}) {
  const pages: string[][] = [];
  const ends: ((error?: string) => void)[] = [];
  const { entryOf, flush } = createWriteBehind<string, Entry>({
    merge(entry, failed) {
      entry.count += failed.count;
    },
    write(page) {
      pages.push(page.map(({ name, count }) => `${name} ${count}`));
      return new Promise((resolve, reject) => {
        ends.push((error) => (error ? reject(new Error(error)) : resolve()));
      });
    },
    ...options,
  });
  return {
    pages,
    flush,
    note(name: string, group = 'group') {
      const entry = entryOf(group, name, () => ({ name, count: 0 }));
      if (entry) entry.count += 1;
    },
    async end(error?: string) {
      await vi.waitFor(() => expect(ends).not.toHaveLength(0), { interval: 1 });
      ends.shift()?.(error);
    },
  };
}

async function started(pages: unknown[], count: number): Promise<void> {
  await vi.waitFor(() => expect(pages).toHaveLength(count), { interval: 1 });
}

function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
