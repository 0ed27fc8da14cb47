import type { Database, PreparedStatement } from '../../db/database.ts';
import { flushAll } from '../../kernel/flush-all.ts';
import { createWriteBehind } from '../../kernel/write-behind.ts';

/** When each key was used last, and hashes to replace: a write-behind. */
export type KeyUsage = {
  /** Notes a use of a key; `rehashed` is its hash and the same key's hash under the newest secret. */
  note: (use: { apiKeyId: string; at: Date; rehashed?: Rehash | undefined }) => void;
  flush: () => Promise<void>;
};

/** Hashes in hexadecimal digits. */
type Rehash = { from: string; to: string };

type Use = { apiKeyId: string; at: Date };

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

/** Keys are not grouped here. */
const ALL = 'all';

export function createKeyUsage(database: Database): KeyUsage {
  const uses = createWriteBehind<string, Use>({
    merge: (use, { at }) => moveForward(use, at),
    async write(page) {
      const ids = page.map(({ apiKeyId }) => apiKeyId);
      const times = page.map(({ at }) => at.toISOString());
      await database.query(writeLastUsed, [`{${ids}}`, `{${times}}`]);
    },
  });
  const rehashes = createWriteBehind<string, Rehash & { apiKeyId: string }>({
    merge: () => {},
    // A retry finds keys that are rehashed already, and leaves them as they are.
    async write(page) {
      for (const { apiKeyId, from, to } of page) {
        await database.query(writeHash, [apiKeyId, from, to]);
      }
    },
  });

  return {
    note({ apiKeyId, at, rehashed }) {
      const use = uses.entryOf(ALL, apiKeyId, () => ({ apiKeyId, at }));
      if (use) moveForward(use, at);
      if (rehashed) rehashes.entryOf(ALL, apiKeyId, () => ({ apiKeyId, ...rehashed }));
    },
    flush: () => flushAll([uses, rehashes]),
  };
}

function moveForward(use: Use, at: Date): void {
  // As numbers, since comparing dates is several times slower.
  if (use.at.getTime() < at.getTime()) use.at = at;
}
