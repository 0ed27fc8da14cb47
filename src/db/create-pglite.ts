import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import type { DurableNodeFs } from './durable-node-fs.ts';

type Options = {
  /** Default: in memory. */
  files?: DurableNodeFs | undefined;
  snapshot?: PGliteOptions['loadDataDir'];
};

/** PGlite starts PostgreSQL with fsync off, and Emscripten knows no other method. */
const DURABLE = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'wal_sync_method=fsync'],
];

/** Creates an embedded PostgreSQL (PGlite) with the extensions of the migrations. */
export function createPGlite({ files, snapshot }: Options = {}): Promise<PGlite> {
  const extensions = { btree_gin, pg_trgm };
  if (!files) return PGlite.create('memory://', { loadDataDir: snapshot, extensions });
  return PGlite.create({ fs: files, startParams: DURABLE, extensions });
}
