import type { Database, TextRow } from '../../../src/db/database.ts';

const FIND_API_KEYS = 'find-api-keys-by-hash';

/**
 * The database, except that the read of a key on every request is answered from memory after its
 * first time. What is faster then is what that read costs.
 */
export function fixCaller(database: Database): Database {
  const rows = new Map<string, TextRow | undefined>();
  return {
    ...database,
    async query(statement, values) {
      if (statement.name !== FIND_API_KEYS) return database.query(statement, values);
      const hashes = values[0]?.match(/[0-9a-f]{64}/g) ?? [];
      const known = hashes.map(async (hash) => {
        const only = [`{"\\\\x${hash}"}`];
        if (!rows.has(hash)) rows.set(hash, (await database.query(statement, only))[0]);
        return rows.get(hash) ?? [];
      });
      return Promise.all(known);
    },
  };
}
