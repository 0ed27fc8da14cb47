import type { Database, PreparedStatement } from '../../db/database.ts';

/** Notes the use of keys in memory and writes it in batches. */
export type KeyUsage = {
  /** Notes that a key was used; with `rehashed`, also what its hash is under the newest secret. */
  note: (use: { apiKeyId: string; at: Date; rehashed?: Rehash | undefined }) => void;
  /** Writes what was noted. What cannot be written is kept for the next time. */
  flush: () => Promise<void>;
};

/** Hashes in hexadecimal digits. */
type Rehash = { from: string; to: string };

const writeLastUsed: PreparedStatement = {
  name: 'write-last-used',
  // Rows are locked in one order, so that two processes writing the same keys cannot deadlock.
  text: `
    WITH used AS (SELECT * FROM unnest(($1::text)::uuid[], ($2::text)::timestamptz[]) AS used("id", "at")),
         locked AS (SELECT k."id" FROM "apiKeys" k JOIN used USING ("id") ORDER BY k."id" FOR NO KEY UPDATE OF k)
    UPDATE "apiKeys" k SET "lastUsedAt" = used."at"
      FROM used JOIN locked USING ("id")
     WHERE k."id" = used."id" AND (k."lastUsedAt" IS NULL OR k."lastUsedAt" < used."at")`,
};

const writeHash: PreparedStatement = {
  name: 'rehash-api-key',
  text: `
    UPDATE "apiKeys" SET "keyHash" = decode($3::text, 'hex')
     WHERE "id" = ($1::text)::uuid AND "keyHash" = decode($2::text, 'hex')`,
};

export function createKeyUsage(database: Database): KeyUsage {
  const lastUsed = new Map<string, Date>();
  const rehashes = new Map<string, Rehash>();

  async function flushLastUsed(): Promise<void> {
    const uses = [...lastUsed];
    if (uses.length === 0) return;
    lastUsed.clear();
    try {
      const ids = uses.map(([apiKeyId]) => apiKeyId);
      const times = uses.map(([, at]) => at.toISOString());
      await database.query(writeLastUsed, [`{${ids}}`, `{${times}}`]);
    } catch (error) {
      for (const [apiKeyId, at] of uses) {
        if (!lastUsed.has(apiKeyId)) lastUsed.set(apiKeyId, at);
      }
      throw error;
    }
  }

  async function flushRehashes(): Promise<void> {
    for (const [apiKeyId, { from, to }] of rehashes) {
      await database.query(writeHash, [apiKeyId, from, to]);
      rehashes.delete(apiKeyId);
    }
  }

  return {
    note({ apiKeyId, at, rehashed }) {
      lastUsed.set(apiKeyId, at);
      if (rehashed) rehashes.set(apiKeyId, rehashed);
    },
    async flush() {
      await flushLastUsed();
      await flushRehashes();
    },
  };
}
