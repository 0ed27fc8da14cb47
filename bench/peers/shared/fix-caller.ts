import type { Database, TextRow } from '../../../src/db/database.ts';

const FIND_API_KEYS = 'find-api-keys-by-hash';

/**
 * The database with the read of the key answered from memory after the first request. The
 * difference in throughput is the cost of that read.
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
