import type { Database, PreparedStatement } from '../../db/database.ts';
import { flushAll } from '../../kernel/flush-all.ts';
import { createWriteBehind } from '../../kernel/write-behind.ts';

/** Write-behind buffer for the last use of each key, and for hashes to replace. */
export type KeyUsage = {
  /** Records a use; `rehashed` replaces the key's hash by its hash under the newest secret. */
  note: (use: { apiKeyId: string; at: Date; rehashed?: Rehash | undefined }) => void;
  flush: () => Promise<void>;
};

/** Hashes in hexadecimal digits. */
type Rehash = { from: string; to: string };

type Use = { apiKeyId: string; at: Date };

const writeLastUsed: PreparedStatement = {
  name: 'write-last-used',
  // A fixed lock order prevents deadlocks between processes.
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

/** The only group of the buffer. */
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
    // Idempotent: a retry does not match keys that are already rehashed.
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
  // Comparing numbers is several times faster than comparing dates.
  if (use.at.getTime() < at.getTime()) use.at = at;
}
