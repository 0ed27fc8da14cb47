import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';

type Options = {
  /** A folder; in memory without one. */
  location?: string;
  snapshot?: PGliteOptions['loadDataDir'];
};

/** PostgreSQL compiled into this process, with the extensions that the migrations create. */
export function createPGlite({ location, snapshot }: Options = {}): Promise<PGlite> {
  return PGlite.create(location ?? 'memory://', {
    loadDataDir: snapshot,
    extensions: { btree_gin, pg_trgm },
  });
}
