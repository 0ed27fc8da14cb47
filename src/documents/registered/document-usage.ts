import type { Database, PreparedStatement } from '../../db/database.ts';
import { toIsoText } from '../../kernel/iso-text.ts';

type Use = { organizationId: string; operationId: string };

/** Counts how often operations run, in memory, and writes it in batches. */
export type DocumentUsage = {
  note: (use: Use) => void;
  /** Writes what was noted. What cannot be written is kept for the next time. */
  flush: () => Promise<void>;
};

/** How often something ran, and when for the last time. */
type Count = { time: number; count: number };

type Noted = Use & Count;

const DAY_MS = 86_400_000;

/** Rows are locked in one order, so that two processes writing the same cannot deadlock. */
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
  /** By the day and the operation, as a request should not cost more than looking that up. */
  let days = new Map<number, Map<string, Noted>>();

  function add({ organizationId, operationId }: Use, { time, count }: Count): void {
    const day = Math.floor(time / DAY_MS);
    const ofDay = days.get(day) ?? new Map<string, Noted>();
    days.set(day, ofDay);
    const known = ofDay.get(operationId);
    if (!known) {
      ofDay.set(operationId, { organizationId, operationId, time, count });
      return;
    }
    known.count += count;
    known.time = Math.max(known.time, time);
  }

  return {
    note(use) {
      add(use, { time: now().getTime(), count: 1 });
    },
    async flush() {
      const uses = [...days.values()].flatMap((ofDay) => [...ofDay.values()]);
      if (uses.length === 0) return;
      days = new Map();
      try {
        await database.query(writeUses, [JSON.stringify(uses.map(toRow))]);
      } catch (error) {
        for (const use of uses) add(use, use);
        throw error;
      }
    },
  };
}

function toRow({ time, ...use }: Noted) {
  const at = toIsoText(new Date(time));
  return { ...use, at, day: at.slice(0, 10) };
}
