import { fsyncSync, writeSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import type { EmbeddedDisk } from './embedded-disk.ts';

type Stream = { nfd: number; path: string };

/** Emscripten's file system on Node's. It calls `fsync` of its streams if they have one. */
type EmscriptenNodeFs = {
  tryFSOperation: <Result>(operation: () => Result) => Result;
  stream_ops: {
    fsync?: (stream: Stream) => number;
    write: (stream: Stream, bytes: Int8Array, at: number, size: number, position: number) => number;
  };
};

type Options = {
  disk: EmbeddedDisk;
  /** Receives the number of bytes that were written to the write-ahead log. */
  onLogged: (bytes: number) => void;
};

const LOG = '/pg_wal/';

/** The files of PGlite, with PostgreSQL's fsync and with a reserve for a full disk. */
export class DurableNodeFs extends NodeFS {
  readonly #options: Options;

  constructor(location: string, options: Options) {
    super(location);
    this.#options = options;
  }

  override async init(server: PGlite, given: Parameters<NodeFS['init']>[1]) {
    const { emscriptenOpts } = await super.init(server, given);
    const adapt = (module: object) => {
      const { NODEFS } = module as { NODEFS: EmscriptenNodeFs };
      adaptNodeFs(NODEFS, this.#options);
    };
    return {
      emscriptenOpts: { ...emscriptenOpts, preRun: [...asList(emscriptenOpts.preRun), adapt] },
    };
  }
}

function asList<Item>(items: Item | Item[] | undefined): Item[] {
  return items === undefined ? [] : ([items].flat() as Item[]);
}

function adaptNodeFs(fs: EmscriptenNodeFs, { disk, onLogged }: Options): void {
  const attempt = fs.tryFSOperation.bind(fs);
  fs.tryFSOperation = (operation) => attempt(() => disk.use(operation));
  fs.stream_ops.fsync = ({ nfd }) => {
    fs.tryFSOperation(() => fsyncSync(nfd));
    return 0;
  };
  // biome-ignore lint/complexity/useMaxParams: Emscripten's signature.
  fs.stream_ops.write = ({ nfd, path }, bytes, at, size, position) => {
    let written = 0;
    // A disk that becomes full takes a part: the next attempt tells it.
    while (written < size) {
      written += fs.tryFSOperation(() =>
        writeSync(nfd, bytes, at + written, size - written, position + written),
      );
    }
    if (path.includes(LOG)) onLogged(size);
    return written;
  };
}
