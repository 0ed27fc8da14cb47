import type { Database, PreparedStatement } from '../../db/database.ts';
import { type ApiTransport, apiTransports } from '../../kernel/api-transport.ts';
import { type Outcome, outcomes } from '../../kernel/outcome.ts';

/** A request that a key was accepted for, and what came of it. */
type Use = { organizationId: string; apiKeyId: string; transport: ApiTransport; outcome: Outcome };

/** Counts the requests of each key in memory and writes the counts in batches. */
export type KeyUseCounts = {
  note: (use: Use) => void;
  /** Writes what was noted. What cannot be written is kept for the next time. */
  flush: () => Promise<void>;
};

/** How many there were on a day, which is the number of days since 1970-01-01 in UTC. */
type Noted = Use & { day: number; count: number };

type Key = Pick<Use, 'organizationId' | 'apiKeyId'> & {
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
  /** By the day and the key, as a request should not cost more than looking that up. */
  let days = new Map<number, Map<string, Key>>();
  let forgottenOn: number | undefined;

  const today = () => Math.floor(now().getTime() / DAY_MS);

  function countsOf({ organizationId, apiKeyId }: Use, day: number): Key['counts'] {
    const known = days.get(day)?.get(apiKeyId);
    if (known) return known.counts;
    const ofDay = days.get(day) ?? new Map<string, Key>();
    const key = { organizationId, apiKeyId, counts: noCounts() };
    days.set(day, ofDay.set(apiKeyId, key));
    return key.counts;
  }

  async function write(noted: Noted[]): Promise<void> {
    try {
      await database.query(writeCounts, [JSON.stringify(noted)]);
    } catch (error) {
      for (const use of noted) {
        countsOf(use, use.day)[use.transport][use.outcome] += use.count;
      }
      throw error;
    }
  }

  return {
    note(use) {
      countsOf(use, today())[use.transport][use.outcome] += 1;
    },
    async flush() {
      const noted = [...days].flatMap(([day, keys]) => [...keys.values()].flatMap(usesOn(day)));
      if (noted.length === 0) return;
      days = new Map();
      await write(noted);
      const day = today();
      if (day === forgottenOn) return;
      await database.query(forgetCounts, [`${day - KEPT_DAYS}`]);
      forgottenOn = day;
    },
  };
}

function noCounts(): Key['counts'] {
  const none = () => ({ succeeded: 0, refused: 0, failed: 0 });
  return { rest: none(), graphql: none(), mcp: none() };
}

/** What a key has counted on a day, without what it has not. */
function usesOn(day: number) {
  return ({ organizationId, apiKeyId, counts }: Key): Noted[] =>
    apiTransports.flatMap((transport) =>
      outcomes
        .filter((outcome) => counts[transport][outcome] > 0)
        .map((outcome) => {
          const count = counts[transport][outcome];
          return { organizationId, apiKeyId, transport, outcome, day, count };
        }),
    );
}
