import type { Database, PreparedStatement } from '../../db/database.ts';
import { toIsoText } from '../iso-text.ts';

type Use = { organizationId: string; operationId: string };

/** Counts how often operations run, in memory, and writes it in batches. */
export type OperationUsage = {
  note: (use: Use) => void;
  /** Writes what was noted. What cannot be written is kept for the next time. */
  flush: () => Promise<void>;
};

type Noted = Use & { day: string; at: string; count: number };

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

export function createOperationUsage(database: Database, now: () => Date): OperationUsage {
  let noted = new Map<string, Noted>();

  function add(use: Noted): void {
    const key = `${use.organizationId} ${use.operationId} ${use.day}`;
    const known = noted.get(key);
    if (!known) {
      noted.set(key, use);
      return;
    }
    known.count += use.count;
    known.at = known.at > use.at ? known.at : use.at;
  }

  return {
    note(use) {
      const at = toIsoText(now());
      add({ ...use, at, day: at.slice(0, 10), count: 1 });
    },
    async flush() {
      const uses = [...noted.values()];
      if (uses.length === 0) return;
      noted = new Map();
      try {
        await database.query(writeUses, [JSON.stringify(uses)]);
      } catch (error) {
        for (const use of uses) add(use);
        throw error;
      }
    },
  };
}
