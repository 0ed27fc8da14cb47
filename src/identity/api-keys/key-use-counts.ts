import type { Database, PreparedStatement } from '../../db/database.ts';
import { type ApiTransport, apiTransports } from '../../kernel/api-transport.ts';
import { type Outcome, outcomes } from '../../kernel/outcome.ts';
import { createWriteBehind } from '../../kernel/write-behind.ts';

/** An authenticated request and its outcome. */
type Use = { organizationId: string; apiKeyId: string; transport: ApiTransport; outcome: Outcome };

/** Write-behind buffer that counts the requests of each key by day, transport and outcome. */
export type KeyUseCounts = {
  note: (use: Use) => void;
  flush: () => Promise<void>;
};

/** The requests of a key on one day, in days since 1970-01-01 (UTC). */
type KeyDay = Pick<Use, 'organizationId' | 'apiKeyId'> & {
  day: number;
  counts: Record<ApiTransport, Record<Outcome, number>>;
};

const DAY_MS = 86_400_000;

/** Retention in days, today included; more than a query can ask for. */
const RETENTION_DAYS = 400;

/**
 * Upserts the counts. Skips keys that were deleted meanwhile and locks the others until the counts are
 * written. A fixed lock order prevents deadlocks between processes.
 */
const writeCounts: PreparedStatement = {
  name: 'write-api-key-uses',
  text: `
    WITH noted AS (
      SELECT n.* FROM jsonb_to_recordset(($1::text)::jsonb) AS n(
        "organizationId" uuid, "apiKeyId" uuid, "day" int, "transport" "ApiTransport",
        "outcome" "RequestOutcome", "count" bigint)),
    locked AS (
      SELECT k."organizationId", k."id" FROM "apiKeys" k
       WHERE (k."organizationId", k."id") IN (SELECT "organizationId", "apiKeyId" FROM noted)
       ORDER BY k."organizationId", k."id" FOR KEY SHARE OF k)
    INSERT INTO "apiKeyUses" AS u
        ("organizationId", "apiKeyId", "day", "transport", "outcome", "count")
    SELECT n."organizationId", n."apiKeyId", date '1970-01-01' + n."day", n."transport",
           n."outcome", n."count"
      FROM noted n JOIN locked l ON l."organizationId" = n."organizationId" AND l."id" = n."apiKeyId"
     ORDER BY 1, 2, 3, 4, 5
    ON CONFLICT ("organizationId", "apiKeyId", "day", "transport", "outcome")
    DO UPDATE SET "count" = u."count" + EXCLUDED."count"`,
};

const deleteOldCounts: PreparedStatement = {
  name: 'delete-old-api-key-uses',
  text: `DELETE FROM "apiKeyUses" WHERE "day" <= date '1970-01-01' + ($1::text)::int`,
};

export function createKeyUseCounts(database: Database, now: () => Date): KeyUseCounts {
  let cleanedOn: number | undefined;
  const today = () => Math.floor(now().getTime() / DAY_MS);

  const keys = createWriteBehind<number, KeyDay>({
    merge: add,
    async write(page) {
      await database.query(writeCounts, [JSON.stringify(page.flatMap(toRows))]);
    },
    async afterWrite() {
      const day = today();
      if (day === cleanedOn) return;
      await database.query(deleteOldCounts, [`${day - RETENTION_DAYS}`]);
      cleanedOn = day;
    },
  });

  return {
    note({ organizationId, apiKeyId, transport, outcome }) {
      const day = today();
      const keyDay = keys.entryOf(day, apiKeyId, () => ({
        organizationId,
        apiKeyId,
        day,
        counts: noCounts(),
      }));
      if (keyDay) keyDay.counts[transport][outcome] += 1;
    },
    flush: keys.flush,
  };
}

function noCounts(): KeyDay['counts'] {
  const none = () => ({ succeeded: 0, refused: 0, failed: 0 });
  return { rest: none(), graphql: none(), mcp: none() };
}

const pairs = apiTransports.flatMap((transport) =>
  outcomes.map((outcome) => ({ transport, outcome })),
);

function add(sum: KeyDay, { counts }: KeyDay): void {
  for (const { transport, outcome } of pairs) {
    sum.counts[transport][outcome] += counts[transport][outcome];
  }
}

/** A row for each count above zero. */
function toRows({ counts, ...key }: KeyDay) {
  return pairs
    .map((pair) => ({ ...key, ...pair, count: counts[pair.transport][pair.outcome] }))
    .filter(({ count }) => count > 0);
}
