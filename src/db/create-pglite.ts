import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';

type Options = {
  /** Data directory. Default: in memory. */
  location?: string;
  snapshot?: PGliteOptions['loadDataDir'];
};

/** Creates an embedded PostgreSQL (PGlite) with the extensions of the migrations. */
export function createPGlite({ location, snapshot }: Options = {}): Promise<PGlite> {
  return PGlite.create(location ?? 'memory://', {
    loadDataDir: snapshot,
    extensions: { btree_gin, pg_trgm },
  });
}
