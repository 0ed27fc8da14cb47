import type { Database, PreparedStatement } from '../../db/database.ts';
import { type ApiTransport, apiTransports } from '../../kernel/api-transport.ts';
import { type Outcome, outcomes } from '../../kernel/outcome.ts';
import { createWriteBehind } from '../../kernel/write-behind.ts';

/** A request that a key was accepted for, and its outcome. */
type Use = { organizationId: string; apiKeyId: string; transport: ApiTransport; outcome: Outcome };

/** Counts of the requests of each key, by day, transport and outcome: a write-behind. */
export type KeyUseCounts = {
  note: (use: Use) => void;
  flush: () => Promise<void>;
};

/** The requests of a key on a day, which is the number of days since 1970-01-01 in UTC. */
type Noted = Pick<Use, 'organizationId' | 'apiKeyId'> & {
  day: number;
  counts: Record<ApiTransport, Record<Outcome, number>>;
};

const DAY_MS = 86_400_000;

/** Today included; more than anybody can ask for. */
const KEPT_DAYS = 400;

/**
 * Keys that are gone meanwhile are left out, and the others held until their counts are written. Rows
 * are locked in one order, so that two processes writing the same cannot deadlock.
 */
const writeCounts: PreparedStatement = {
  name: 'write-api-key-uses',
  text: `
    WITH noted AS (
      SELECT n.* FROM jsonb_to_recordset(($1::text)::jsonb) AS n(
        "organizationId" uuid, "apiKeyId" uuid, "day" int, "transport" "ApiTransport",
        "outcome" "RequestOutcome", "count" bigint)),
    held AS (
      SELECT k."organizationId", k."id" FROM "apiKeys" k
       WHERE (k."organizationId", k."id") IN (SELECT "organizationId", "apiKeyId" FROM noted)
       ORDER BY k."organizationId", k."id" FOR KEY SHARE OF k)
    INSERT INTO "apiKeyUses" AS u
        ("organizationId", "apiKeyId", "day", "transport", "outcome", "count")
    SELECT n."organizationId", n."apiKeyId", date '1970-01-01' + n."day", n."transport",
           n."outcome", n."count"
      FROM noted n JOIN held h ON h."organizationId" = n."organizationId" AND h."id" = n."apiKeyId"
     ORDER BY 1, 2, 3, 4, 5
    ON CONFLICT ("organizationId", "apiKeyId", "day", "transport", "outcome")
    DO UPDATE SET "count" = u."count" + EXCLUDED."count"`,
};

const forgetCounts: PreparedStatement = {
  name: 'forget-api-key-uses',
  text: `DELETE FROM "apiKeyUses" WHERE "day" <= date '1970-01-01' + ($1::text)::int`,
};

export function createKeyUseCounts(database: Database, now: () => Date): KeyUseCounts {
  let forgottenOn: number | undefined;
  const today = () => Math.floor(now().getTime() / DAY_MS);

  const keys = createWriteBehind<number, Noted>({
    merge: add,
    async write(page) {
      await database.query(writeCounts, [JSON.stringify(page.flatMap(toRows))]);
    },
    async afterWrite() {
      const day = today();
      if (day === forgottenOn) return;
      await database.query(forgetCounts, [`${day - KEPT_DAYS}`]);
      forgottenOn = day;
    },
  });

  return {
    note({ organizationId, apiKeyId, transport, outcome }) {
      const day = today();
      const noted = keys.entryOf(day, apiKeyId, () => ({
        organizationId,
        apiKeyId,
        day,
        counts: noCounts(),
      }));
      if (noted) noted.counts[transport][outcome] += 1;
    },
    flush: keys.flush,
  };
}

function noCounts(): Noted['counts'] {
  const none = () => ({ succeeded: 0, refused: 0, failed: 0 });
  return { rest: none(), graphql: none(), mcp: none() };
}

const pairs = apiTransports.flatMap((transport) =>
  outcomes.map((outcome) => ({ transport, outcome })),
);

function add(noted: Noted, { counts }: Noted): void {
  for (const { transport, outcome } of pairs) {
    noted.counts[transport][outcome] += counts[transport][outcome];
  }
}

/** A row for each count above zero. */
function toRows({ counts, ...key }: Noted) {
  return pairs
    .map((pair) => ({ ...key, ...pair, count: counts[pair.transport][pair.outcome] }))
    .filter(({ count }) => count > 0);
}
