import type { Database, PreparedStatement } from '../../db/database.ts';
import { toIsoText } from '../../kernel/iso-text.ts';
import { createWriteBehind } from '../../kernel/write-behind.ts';

type Use = { organizationId: string; operationId: string };

/** Counts of runs by operation and day: a write-behind. */
export type DocumentUsage = {
  note: (use: Use) => void;
  flush: () => Promise<void>;
};

/** The number of runs, and the time of the last one. */
type Count = { time: number; count: number };

type Noted = Use & Count;

const DAY_MS = 86_400_000;

/** Locks rows in a fixed order, so that concurrent processes cannot deadlock. */
const writeUses: PreparedStatement = {
  name: 'write-operation-uses',
  text: `
    WITH noted AS (
      SELECT n.* FROM jsonb_to_recordset(($1::text)::jsonb)
          AS n("organizationId" uuid, "operationId" uuid, "day" date, "at" timestamptz, "count" int)),
    counted AS (
      INSERT INTO "operationUses" AS u ("organizationId", "operationId", "day", "count")
      SELECT n."organizationId", n."operationId", n."day", n."count"
        FROM noted n JOIN "registeredOperations" o
          ON o."organizationId" = n."organizationId" AND o."id" = n."operationId"
       ORDER BY 1, 2, 3
      ON CONFLICT ("organizationId", "operationId", "day")
      DO UPDATE SET "count" = u."count" + EXCLUDED."count"),
    locked AS (
      SELECT o."id", last."at"
        FROM (SELECT "organizationId", "operationId", max("at") AS "at" FROM noted GROUP BY 1, 2) last
        JOIN "registeredOperations" o
          ON o."organizationId" = last."organizationId" AND o."id" = last."operationId"
       ORDER BY o."id" FOR NO KEY UPDATE OF o)
    UPDATE "registeredOperations" o SET "lastUsedAt" = l."at"
      FROM locked l
     WHERE o."id" = l."id" AND (o."lastUsedAt" IS NULL OR o."lastUsedAt" < l."at")`,
};

export function createDocumentUsage(database: Database, now: () => Date): DocumentUsage {
  const uses = createWriteBehind<number, Noted>({
    merge: add,
    async write(page) {
      await database.query(writeUses, [JSON.stringify(page.map(toRow))]);
    },
  });

  return {
    note({ organizationId, operationId }) {
      const time = now().getTime();
      const day = Math.floor(time / DAY_MS);
      const noted = uses.entryOf(day, operationId, () => ({
        organizationId,
        operationId,
        time,
        count: 0,
      }));
      if (noted) add(noted, { time, count: 1 });
    },
    flush: uses.flush,
  };
}

function add(noted: Noted, { time, count }: Count): void {
  noted.count += count;
  noted.time = Math.max(noted.time, time);
}

function toRow({ time, ...use }: Noted) {
  const at = toIsoText(new Date(time));
  return { ...use, at, day: at.slice(0, 10) };
}
